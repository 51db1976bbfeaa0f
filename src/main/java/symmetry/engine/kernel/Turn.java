package symmetry.engine.kernel;

import symmetry.bytecode.Code;
import symmetry.bytecode.Code.Array;
import symmetry.bytecode.Int;

/** Brings the weights by unit up to date. */
record Turn(Layout layer) implements Phase {
  /** Units at once. */
  private static final int UNITS = 8;

  @Override
  public void emit(Body body) {
    Code code = body.code();
    Array weights = body.array(Role.WEIGHTS, layer);
    Array byUnit = body.array(Role.WEIGHTS_BY_UNIT, layer);
    code.groups(layer.fanOut(), UNITS, (first, units) ->
      code.loop(Int.of(layer.fanIn()), 1, i -> {
        Int from = code.let(i.times(layer.stride()).plus(first));
        Int into = code.let(first.times(layer.strideIn()).plus(i));
        for (int o = 0; o < units; o++) {
          Int at = into.plus(o * layer.strideIn());
          Int weight = from.plus(o);
          code.scope(() -> code.store(code.load(weights, weight, 1), byUnit, at));
        }
      })
    );
  }

  @Override
  public Turn lower(int layers) {
    return new Turn(layer.lower(layers));
  }
}
