package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;
import symmetry.engine.kernel.Code.Array;
import symmetry.engine.kernel.Code.Value;

/**
 * z = W·x + b of a layer of few inputs and units, and at once a = f(z).
 *
 * @param f none if z is all that is asked for
 * @param keepsZ whether z is written too
 */
record Affine(Layout layer, @Nullable Activation f, boolean keepsZ) implements Phase {
  /** Numbers of a block at once: fewer than there are registers, as each lengthens its method ({@link Program}). */
  private static final int BLOCK = 10;

  /** Columns at once, of so many terms each, where there are many. */
  static int columns(int terms) {
    return Integer.highestOneBit(Math.clamp(BLOCK / (terms + 1), 1, 4));
  }

  @Override
  public void emit(Body body) {
    Code code = body.code();
    Array x = body.array(Role.INPUTS, layer);
    Array weights = body.array(Role.WEIGHTS, layer);
    Array z = body.array(Role.PREACTIVATIONS, layer);
    Array a = body.array(Role.ACTIVATIONS, layer);
    int lanes = layer.lanesOut();
    int atOnce = f == null ? columns(layer.fanIn()) : 1;
    code.groups(layer.columns(), atOnce, (first, columns) -> {
      Int from = code.let(first.times(lanes));
      SampleLoop sums = new RowSums(
        code,
        layer.fanIn(),
        columns,
        lanes,
        x,
        layer.strideIn(),
        layer.nextInput()
      ) {
        @Override
        Value m(int term, int column) {
          return code.load(weights, from.plus(term * layer.stride() + column * lanes), lanes);
        }

        @Override
        Value start(int column) {
          return code.load(weights, from.plus(layer.biasAt() + column * lanes), lanes);
        }

        @Override
        void finish(Int sample, int column, Value sum) {
          Int at = code.let(
            sample
              .times(layer.stride())
              .plus(from)
              .plus(column * lanes)
          );
          if (keepsZ) code.store(sum, z, at);
          if (f != null) code.store(code.apply(Formulas.value(f), sum), a, at);
        }
      };
      SampleLoop.emit(body, sums);
    });
  }
}
