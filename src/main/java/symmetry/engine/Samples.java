package symmetry.engine;

/**
 * Inputs {@code [count × inputs]} and targets {@code [count × outputs]}, row by row. Immutable: the
 * arrays are copied in and never leave the engine.
 */
public final class Samples {

  private final int count;
  private final int inputs;
  private final int outputs;
  final double[] x;
  final double[] y;

  public Samples(int inputs, int outputs, double[] x, double[] y) {
    if (inputs < 1 || outputs < 1) {
      throw new IllegalArgumentException("inputs and outputs must be at least 1");
    }
    if (x.length % inputs != 0 || (x.length / inputs) * outputs != y.length) {
      String message = "%d input and %d target numbers do not fit %d inputs and %d outputs";
      throw new IllegalArgumentException(message.formatted(x.length, y.length, inputs, outputs));
    }
    this.count = x.length / inputs;
    this.inputs = inputs;
    this.outputs = outputs;
    this.x = x.clone();
    this.y = y.clone();
  }

  public int count() {
    return count;
  }

  public int inputs() {
    return inputs;
  }

  public int outputs() {
    return outputs;
  }

  public double input(int sample, int index) {
    return x[sample * inputs + index];
  }

  public double target(int sample, int index) {
    return y[sample * outputs + index];
  }
}
