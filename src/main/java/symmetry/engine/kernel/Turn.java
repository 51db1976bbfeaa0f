package symmetry.engine.kernel;

import symmetry.engine.kernel.Code.Array;

/** Brings the weights by unit of a layer of few units up to date. */
record Turn(Layout layer) implements Phase {
  @Override
  public void emit(Body body) {
    Code code = body.code();
    Array weights = body.array(Role.WEIGHTS, layer);
    Array byUnit = body.array(Role.WEIGHTS_BY_UNIT, layer);
    code.loop(Int.of(layer.fanIn()), 1, i -> {
      for (int o = 0; o < layer.fanOut(); o++) {
        Int from = i.times(layer.stride()).plus(o);
        Int at = i.plus(o * layer.strideIn());
        code.scope(() -> code.store(code.load(weights, from, 1), byUnit, at));
      }
    });
  }
}
