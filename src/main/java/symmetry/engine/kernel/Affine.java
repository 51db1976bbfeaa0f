package symmetry.engine.kernel;

import symmetry.engine.kernel.Code.Array;
import symmetry.engine.kernel.Code.Value;

/** z = W·x + b of a layer of few inputs and units. */
record Affine(Layout layer) implements Phase {
  /** Registers for the numbers of a block; the others are for what comes and goes. */
  static final int REGISTERS = 24;

  /** Columns at once, of so many terms each, where there are many. */
  static int columns(int terms) {
    return Integer.highestOneBit(Math.clamp(REGISTERS / (terms + 1), 1, 4));
  }

  @Override
  public void emit(Body body) {
    Code code = body.code();
    Array x = body.array(Role.INPUTS, layer);
    Array weights = body.array(Role.WEIGHTS, layer);
    Array z = body.array(Role.PREACTIVATIONS, layer);
    int lanes = layer.lanesOut();
    code.groups(layer.columns(), columns(layer.fanIn()), (first, columns) -> {
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
          code.store(sum, z, at);
        }
      };
      SampleLoop.emit(body, sums);
    });
  }
}
