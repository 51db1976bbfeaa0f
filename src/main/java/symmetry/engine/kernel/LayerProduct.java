package symmetry.engine.kernel;

/**
 * A product of a layer, {@code out[s, c] = start[c] + Σ_k x[s, k]·m[k, c]} of every sample s: what is
 * multiplied, and how it lies in its arrays.
 *
 * @param x place of its array, as of m and out
 * @param startAt where in m the sums begin; −1 where they begin with 0
 * @param terms of a sum
 * @param columns of out, in vectors
 * @param lanes numbers of such a vector
 */
record LayerProduct(
  int x,
  int m,
  int startAt,
  int out,
  Strides strides,
  int terms,
  int columns,
  int lanes
) {
  /** z = W·x + b. */
  static LayerProduct affine(Layout layer) {
    int lanes = layer.lanesOut();
    return new LayerProduct(
      Role.INPUTS.of(layer.layer()),
      Role.WEIGHTS.of(layer.layer()),
      layer.biasAt(),
      Role.PREACTIVATIONS.of(layer.layer()),
      Strides.ofRows(
        layer.strideIn(),
        layer.nextInput(),
        layer.stride(),
        lanes,
        layer.stride(),
        lanes
      ),
      layer.fanIn(),
      layer.columns(),
      lanes
    );
  }

  /** The error of what the layer reads, Σ_o error[o]·W[o, i]. */
  static LayerProduct errorBelow(Layout layer) {
    int lanes = layer.lanesIn();
    boolean byInput = layer.isLanewise();
    int term = byInput ? lanes : layer.strideIn();
    int column = byInput ? layer.stride() : lanes;
    return new LayerProduct(
      Role.ERRORS.of(layer.layer()),
      (byInput ? Role.WEIGHTS : Role.WEIGHTS_BY_UNIT).of(layer.layer()),
      -1,
      Role.ERRORS.of(layer.layer() - 1),
      Strides.ofRows(layer.stride(), layer.next(), term, column, layer.strideIn(), lanes),
      layer.fanOut(),
      layer.columnsIn(),
      lanes
    );
  }
}
