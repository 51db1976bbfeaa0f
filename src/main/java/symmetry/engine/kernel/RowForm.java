package symmetry.engine.kernel;

import java.lang.classfile.CodeBuilder;
import java.lang.invoke.MethodHandles;
import symmetry.bytecode.Code;
import symmetry.bytecode.Code.Array;
import symmetry.bytecode.Code.Value;
import symmetry.bytecode.Compiler;
import symmetry.bytecode.Int;

/**
 * The description of a {@link RowAdder}. The loop over the columns is of the form that the JIT compiles to
 * vector code by itself: plain numbers, every array read from 0 on.
 *
 * @param rows of sums at once, so that the numbers of m are loaded once for all
 * @param terms at once, so that each sum is loaded and stored once for all
 */
record RowForm(int rows, int terms) {
  /** Slots of the parameters of {@link RowAdder#add}, after {@code this}. */
  private static final int SUMS = 1;

  private static final Array X = new Array(2);
  private static final Int X_AT = new Int.Local(3);
  private static final Int X_ROW = new Int.Local(4);
  private static final Int X_TERM = new Int.Local(5);
  private static final int M = 6;
  private static final Int FIRST = new Int.Local(7);
  private static final Int COUNT = new Int.Local(8);
  private static final Int WIDTH = new Int.Local(9);
  private static final int PARAMETERS = 10;

  RowAdder adder() {
    return Compiler.of(RowAdder.class, this, () ->
      Compiler.make(MethodHandles.lookup(), RowAdder.class, this::emit)
    );
  }

  private void emit(CodeBuilder to) {
    Code code = new Code(to, PARAMETERS);
    Array[] sums = new Array[rows];
    for (int r = 0; r < rows; r++) sums[r] = code.array(SUMS, Int.of(r));
    code.loop(COUNT, terms, first -> {
      Value[][] x = new Value[rows][terms];
      Array[] m = new Array[terms];
      for (int k = 0; k < terms; k++) {
        Int term = code.let(first.plus(FIRST).plus(k));
        m[k] = code.array(M, term);
        for (int r = 0; r < rows; r++) {
          x[r][k] = code.load(X, X_AT.plus(X_ROW.times(r)).plus(X_TERM.times(term)), 1);
        }
      }
      code.loop(WIDTH, 1, c -> {
        Value[] sum = new Value[rows];
        for (int r = 0; r < rows; r++) sum[r] = code.load(sums[r], c, 1);
        for (int k = 0; k < terms; k++) {
          Value factor = code.load(m[k], c, 1);
          for (int r = 0; r < rows; r++) code.accumulate(sum[r], x[r][k], factor);
        }
        for (int r = 0; r < rows; r++) code.store(sum[r], sums[r], c);
      });
    });
  }
}
