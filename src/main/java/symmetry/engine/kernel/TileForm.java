package symmetry.engine.kernel;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandles;
import symmetry.bytecode.Code;
import symmetry.bytecode.Code.Array;
import symmetry.bytecode.Code.Value;
import symmetry.bytecode.Compiler;
import symmetry.bytecode.Int;

/**
 * The description of a {@link Tile}: a block of sums kept in registers, each one chain of fused
 * multiply-adds in the order of the terms. A lane holds one independent sum from its first operation to
 * its last; nothing is ever reduced across lanes, so their number does not show in the bits.
 *
 * @param lanes numbers in a vector
 * @param rows rows at once
 * @param columns vectors at once
 * @param ones whether one more row, below the others, has the factor 1 in every term
 * @param lanewise whether each factor x is a vector, one number a lane, instead of one number for all
 */
record TileForm(int lanes, int rows, int columns, boolean ones, boolean lanewise) {
  /** Six rows by four columns fit the 32 registers of AVX-512, and five with the row of ones. */
  static final int MAX_ROWS = 6;

  static final int MAX_COLUMNS = 4;

  /** Slots of the parameters of {@link Tile#multiply}, after {@code this}. */
  private static final int STRIDES = 1;

  private static final Array X = new Array(2);
  private static final Int X_AT = new Int.Local(3);
  private static final Array M = new Array(4);
  private static final Int M_AT = new Int.Local(5);
  private static final Array INIT = new Array(6);
  private static final Int INIT_AT = new Int.Local(7);
  private static final Array OUT = new Array(8);
  private static final Int OUT_AT = new Int.Local(9);
  private static final Int BLOCKS = new Int.Local(10);
  private static final Int TERMS = new Int.Local(11);
  private static final int PARAMETERS = 12;

  /** The tile, compiled when it is first asked for. */
  Tile tile() {
    return Compiler.of(Tile.class, this, () ->
      Compiler.make(MethodHandles.lookup(), Tile.class, this::emit)
    );
  }

  private void emit(CodeBuilder to) {
    Code code = new Code(to, PARAMETERS);
    Int xRow = stride(code, "xRow");
    Int xTerm = stride(code, "xTerm");
    Int mTerm = stride(code, "mTerm");
    Int mColumn = column(code, "mColumn");
    Int initRow = stride(code, "initRow");
    Int initColumn = column(code, "initColumn");
    Int outRow = stride(code, "outRow");
    Int outColumn = column(code, "outColumn");
    code.loop(BLOCKS, 1, block -> {
      Int xFrom = code.let(block.times(xRow).times(rows).plus(X_AT));
      Int from = code.let(block.times(initRow).times(rows).plus(INIT_AT));
      Int into = code.let(block.times(outRow).times(rows).plus(OUT_AT));
      Value[][] sums = new Value[rows + (ones ? 1 : 0)][columns];
      for (int r = 0; r < sums.length; r++) {
        for (int c = 0; c < columns; c++) {
          Int at = from.plus(initRow.times(r)).plus(initColumn.times(c));
          sums[r][c] = code.variable(code.load(INIT, at, lanes));
        }
      }
      code.loop(TERMS, 1, term -> {
        Int xk = code.let(term.times(xTerm).plus(xFrom));
        Int mk = code.let(term.times(mTerm).plus(M_AT));
        Value[] m = new Value[columns];
        for (int c = 0; c < columns; c++) m[c] = code.load(M, mk.plus(mColumn.times(c)), lanes);
        for (int r = 0; r < rows; r++) {
          Int at = xk.plus(xRow.times(r));
          Value factor = lanewise ? code.load(X, at, lanes) : code.spread(X, at, lanes);
          for (int c = 0; c < columns; c++) code.accumulate(sums[r][c], factor, m[c]);
        }
        for (int c = 0; ones && c < columns; c++) code.add(sums[rows][c], m[c]);
      });
      for (int r = 0; r < sums.length; r++) {
        for (int c = 0; c < columns; c++) {
          code.store(sums[r][c], OUT, into.plus(outRow.times(r)).plus(outColumn.times(c)));
        }
      }
    });
  }

  /** From one column to the next; a constant where they are next to each other. */
  private Int column(Code code, String name) {
    return lanewise ? stride(code, name) : Int.of(lanes);
  }

  private static Int stride(Code code, String name) {
    return code.let(STRIDES, ClassDesc.of(Strides.class.getName()), name);
  }
}
