package symmetry.engine;

/** Preactivations and activations of every unit over a set of samples. Immutable. */
public final class Activity {

  private final Architecture architecture;
  private final int count;
  private final double[][] z;
  private final double[][] a;

  /** Takes the arrays over: {@code [layer][count × units]}. */
  Activity(Architecture architecture, int count, double[][] z, double[][] a) {
    this.architecture = architecture;
    this.count = count;
    this.z = z;
    this.a = a;
  }

  /** Shape of the network that was active. */
  public Architecture architecture() {
    return architecture;
  }

  /** Samples covered. */
  public int count() {
    return count;
  }

  /** The class that the network names on a sample: the largest output, or the nearer value of one. */
  public int answer(int sample) {
    int layer = architecture.layers() - 1;
    int outputs = architecture.outputs();
    return architecture.loss().classOf(a[layer], sample * outputs, outputs);
  }

  /** z of a unit on a sample (counted within the set). */
  public double preactivation(int layer, int sample, int unit) {
    return z[layer][sample * architecture.fanOut(layer) + unit];
  }

  /** a = f(z) of a unit on a sample; for the output layer, what the network answers. */
  public double activation(int layer, int sample, int unit) {
    return a[layer][sample * architecture.fanOut(layer) + unit];
  }
}
