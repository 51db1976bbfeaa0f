package symmetry.engine.init;

import symmetry.exact.RandomStream;

/**
 * Orthonormal rows (columns if there are more units than inputs), times the gain, drawn from the Haar
 * measure. Saxe, McClelland, Ganguli 2013.
 *
 * <p>A standard normal matrix is orthonormalised by Gram–Schmidt. That gives R a positive diagonal,
 * so Q is already the Q·sign(diag R) that makes it Haar-distributed (Mezzadri 2007). Each vector is
 * cleaned twice, which is enough for orthogonality to rounding (Giraud et al. 2005).
 */
public record Orthogonal(double gain) implements Initializer {
  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    int size = Math.max(fanOut, fanIn);
    int count = Math.min(fanOut, fanIn);
    double[] w = new double[fanOut * fanIn];
    double[][] basis = new double[count][];
    for (int k = 0; k < count; k++) {
      basis[k] = new Normal(0, 1).weights(1, size, random);
      for (int round = 0; round < 2; round++) {
        for (int j = 0; j < k; j++) subtract(dot(basis[k], basis[j]), basis[j], basis[k]);
      }
      double scale = 1 / Math.sqrt(dot(basis[k], basis[k]));
      for (int i = 0; i < size; i++) {
        basis[k][i] *= scale;
        w[fanOut > fanIn ? i * fanIn + k : k * fanIn + i] = gain * basis[k][i];
      }
    }
    return w;
  }

  private static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) sum = Math.fma(u[i], v[i], sum);
    return sum;
  }

  private static void subtract(double factor, double[] u, double[] from) {
    for (int i = 0; i < u.length; i++) from[i] = Math.fma(-factor, u[i], from[i]);
  }
}
