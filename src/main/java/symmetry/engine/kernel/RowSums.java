package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;
import symmetry.bytecode.Code;
import symmetry.bytecode.Code.Array;
import symmetry.bytecode.Code.Value;
import symmetry.bytecode.Int;
import symmetry.engine.Activation;

/**
 * A product of few terms, for each sample a row of sums, each one chain of fused multiply-adds, k
 * ascending. The numbers of m stay in registers while the samples go by.
 *
 * @param isBack whether they are errors of the layer below, or else its preactivations
 * @param f by whose derivative at the activations below the errors are multiplied; none if that comes later
 */
record RowSums(Layout layer, boolean isBack, @Nullable Activation f) implements Phase {
  /** Registers for the numbers of a block; the others are for what comes and goes. */
  static final int REGISTERS = 24;

  static RowSums affine(Layout layer) {
    return new RowSums(layer, false, null);
  }

  static RowSums errorBelow(Layout layer, @Nullable Activation f) {
    return new RowSums(layer, true, f);
  }

  @Override
  public RowSums lower(int layers) {
    return new RowSums(layer.lower(layers), isBack, f);
  }

  private LayerProduct product() {
    return isBack ? LayerProduct.errorBelow(layer) : LayerProduct.affine(layer);
  }

  /** Columns at once, of so many terms each, where there are many. */
  static int columns(int terms) {
    return Integer.highestOneBit(Math.clamp(REGISTERS / (terms + 1), 1, 4));
  }

  @Override
  public void emit(Body body) {
    LayerProduct product = product();
    int atOnce = columns(product.terms());
    body
      .code()
      .groups(product.columns(), atOnce, (first, columns) ->
        SampleLoop.emit(body, loop(body, first, columns))
      );
  }

  /** For some of the columns. */
  SampleLoop loop(Body body, Int first, int columns) {
    Code code = body.code();
    LayerProduct product = product();
    Strides strides = product.strides();
    int lanes = product.lanes();
    Array x = body.array(product.x());
    Array out = body.array(product.out());
    Array weights = body.array(product.m());
    Array activations = f == null ? out : body.array(Role.ACTIVATIONS.of(layer.layer() - 1));
    Int from = code.let(first.times(strides.mColumn()));
    Int into = code.let(first.times(strides.outColumn()));
    Value[][] m = new Value[product.terms()][columns];
    Value[] start = new Value[columns];
    for (int c = 0; c < columns; c++) {
      Int column = from.plus(c * strides.mColumn());
      for (int k = 0; k < m.length; k++) {
        m[k][c] = code.load(weights, column.plus(k * strides.mTerm()), lanes);
      }
      start[c] =
        product.startAt() < 0
          ? code.number(0, lanes)
          : code.load(weights, column.plus(product.startAt()), lanes);
    }
    return sample -> {
      Value[] sums = new Value[columns];
      for (int c = 0; c < columns; c++) sums[c] = code.variable(start[c]);
      for (int k = 0; k < m.length; k++) {
        Int at = sample.times(strides.xRow()).plus(k * strides.xTerm());
        Value[] row = m[k];
        code.scope(() -> {
          Value factor = code.factor(x, at, strides.xTerm(), lanes);
          for (int c = 0; c < columns; c++) code.accumulate(sums[c], factor, row[c]);
        });
      }
      for (int c = 0; c < columns; c++) {
        Int row = sample.times(strides.outRow()).plus(into);
        Int column = Int.of(c * strides.outColumn());
        Value sum = new Value(sums[c].slot(), lanes, true);
        code.scope(() -> {
          Int at = code.let(row.plus(column));
          code.store(f == null ? sum : timesSlope(code, f, activations, at, sum), out, at);
        });
      }
    };
  }

  private Value timesSlope(Code code, Activation f, Array activations, Int at, Value sum) {
    Value activation = code.load(activations, at, sum.lanes());
    return code.apply(Formulas.timesSlope(f, sum.lanes()), activation, activation, sum);
  }
}
