package symmetry.engine.kernel;

/**
 * How the numbers of one layer lie in its arrays. Either every number is a vector, which holds that of
 * as many restarts (lanewise; one restart of one lane is a network in plain numbers); or the units of a
 * row are side by side in vectors, padded with 0 to whole ones. W lies by input, {@code [fanIn ×
 * stride]}, then b; where units are side by side also by unit, {@code [fanOut × strideIn]}, so that the
 * numbers of a vector are always independent sums. A single unit has no neighbours: its row of weights
 * is both.
 *
 * @param layer counted from 0
 * @param lanes numbers of the longest vector
 * @param sharesInputs whether what the layer reads is the same in all lanes, and stands there once
 */
record Layout(
  int layer,
  int fanIn,
  int fanOut,
  int lanes,
  boolean isLanewise,
  boolean sharesInputs
) {
  /** The same of a layer so far below. */
  Layout lower(int layers) {
    return new Layout(layer - layers, fanIn, fanOut, lanes, isLanewise, sharesInputs);
  }

  /** Numbers in the vectors of a row of so many units: few for a narrow row. */
  private int fit(int width) {
    int fit = 1;
    while (!isLanewise && fit < width && fit < lanes) fit *= 2;
    return isLanewise ? lanes : fit;
  }

  /** Numbers in a vector of a row of units, and of inputs. */
  int lanesOut() {
    return fit(fanOut);
  }

  int lanesIn() {
    return fit(fanIn);
  }

  /** Vectors in a row of units, and of inputs. */
  int columns() {
    return isLanewise ? fanOut : Math.ceilDiv(fanOut, lanesOut());
  }

  int columnsIn() {
    return isLanewise ? fanIn : Math.ceilDiv(fanIn, lanesIn());
  }

  /** Numbers in a row of units, and of inputs, with padding. */
  int stride() {
    return columns() * lanesOut();
  }

  int strideIn() {
    return sharesInputs ? fanIn : columnsIn() * lanesIn();
  }

  /** From one unit to the next in a row. */
  int next() {
    return isLanewise ? lanes : 1;
  }

  /** From one input to the next in a row. */
  int nextInput() {
    return isLanewise && !sharesInputs ? lanes : 1;
  }

  /** Whether it is one unit that has no neighbours. */
  boolean isSingle() {
    return fanOut == 1 && !isLanewise;
  }

  /** Numbers in a vector of weights, and in a row of them with padding. */
  int lanesOfWeights() {
    return isSingle() ? lanesIn() : lanesOut();
  }

  int strideOfWeights() {
    return isSingle() ? strideIn() : stride();
  }

  /** Where in the weights the biases begin. */
  int biasAt() {
    return isSingle() ? strideIn() : fanIn * stride();
  }

  /** Where in a row of units a number is. */
  int at(int unit, int lane) {
    return unit * next() + lane;
  }

  /** Where in the weights one is. */
  int weightAt(int unit, int input, int lane) {
    return input * stride() + at(unit, lane);
  }
}
