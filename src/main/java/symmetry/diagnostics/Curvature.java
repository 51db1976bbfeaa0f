package symmetry.diagnostics;

import java.util.Arrays;
import symmetry.engine.Architecture;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/**
 * How strongly the loss bends: the largest eigenvalue of its second derivatives by the parameters (the
 * Hessian), by power iteration on differences of gradients (LeCun, Simard, Pearlmutter 1992). Gradient descent
 * at rate η overshoots for ever where η times it is above 2.
 */
public final class Curvature {

  private static final int ITERATIONS = 24;

  /** Parameters × samples of all passes together: some tenths of a second. */
  private static final double MAX_WORK = 3e9;

  private static final int MIN_SAMPLES = 32;

  /** Length of the step that gradients are compared over, relative to that of the parameters. */
  private static final double STEP = 1e-4;

  private Curvature() {}

  /**
   * At some parameters, of the mean loss without penalty; of large networks on the first samples alone.
   *
   * @param network of the same architecture; its parameters are changed
   * @return the largest of positive eigenvalues, 0 if none was found; not below the truth by much, never above
   *     it but for the error of differences
   */
  public static double largest(Network network, Parameters at, Samples samples, int[] indices) {
    double perSample = 2.0 * ITERATIONS * at.architecture().parameterCount();
    int count = (int) Math.clamp(MAX_WORK / perSample, MIN_SAMPLES, 1e9);
    int[] used = Arrays.copyOf(indices, Math.min(count, indices.length));
    double[] w = at.toArray();
    double step = STEP * Math.max(1, Magnitude.length(w));
    // Any direction, the same every time.
    double[] v = unit(new RandomStream(1, Purpose.WEIGHTS, 0).gaussians(w.length));
    double largest = 0;
    for (int k = 0; k < ITERATIONS; k++) {
      double[] ahead = gradient(network, at.architecture(), w, v, step, samples, used);
      double[] behind = gradient(network, at.architecture(), w, v, -step, samples, used);
      double[] bent = new double[w.length];
      double along = 0;
      for (int i = 0; i < w.length; i++) {
        bent[i] = (ahead[i] - behind[i]) / (2 * step);
        along = Math.fma(bent[i], v[i], along);
      }
      if (!Double.isFinite(along)) return largest;
      largest = Math.max(largest, along);
      // Away from downward bends, which would draw the iteration to themselves.
      double lift = Math.max(0, -along);
      for (int i = 0; i < w.length; i++) bent[i] += lift * v[i];
      if (Magnitude.maxAbs(bent) == 0) return largest;
      v = unit(bent);
    }
    return largest;
  }

  private static double[] gradient(
    Network network,
    Architecture architecture,
    double[] w,
    double[] v,
    double step,
    Samples samples,
    int[] indices
  ) {
    double[] moved = new double[w.length];
    for (int i = 0; i < w.length; i++) moved[i] = Math.fma(step, v[i], w[i]);
    network.setParameters(new Parameters(architecture, moved));
    return network.gradient(samples, indices).toArray();
  }

  private static double[] unit(double[] v) {
    double length = Magnitude.length(v);
    double[] unit = new double[v.length];
    for (int i = 0; i < v.length; i++) unit[i] = v[i] / length;
    return unit;
  }
}
