package symmetry.clinic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetry.diagnostics.Gram;

/** How far units of one network are from units of another: weights and bias together. */
record UnitDistances(NetworkWeights one, NetworkWeights other, double roundoff) {
  /** Of the whole layer, as a share of its norm in the one. */
  double moved(int layer) {
    double squares = 0;
    double norms = 0;
    for (int unit = 0; unit < one.weights().get(layer).units(); unit++) {
      double[] w = vector(one, layer, unit);
      squares += square(w, vector(other, layer, unit));
      norms += Gram.dot(w, w);
    }
    return share(squares, norms, norms);
  }

  /** Of each unit from the one at its place. */
  List<Double> units(int layer) {
    List<Double> distances = new ArrayList<>();
    double mean = meanSquaredNorm(layer);
    for (int unit = 0; unit < one.weights().get(layer).units(); unit++) {
      double[] w = vector(one, layer, unit);
      distances.add(share(square(w, vector(other, layer, unit)), Gram.dot(w, w), mean));
    }
    return distances;
  }

  /**
   * Of each unit from its partner.
   *
   * @param order {@code [hidden layer][unit of the one]}: the unit of the other
   */
  MatchedUnits matched(int layer, int[][] order, double threshold) {
    NetworkWeights permuted = other.permuted(order);
    double mean = meanSquaredNorm(layer);
    List<Double> distances = new ArrayList<>();
    int same = 0;
    int near = 0;
    int elsewhere = 0;
    for (int unit = 0; unit < order[layer].length; unit++) {
      double[] w = vector(one, layer, unit);
      double[] v = vector(permuted, layer, unit);
      double distance = share(square(w, v), Gram.dot(w, w), mean);
      distances.add(distance);
      if (distance <= 4 * roundoff) same++;
      else if (cosine(w, v) >= threshold) near++;
      if (order[layer][unit] != unit) elsewhere++;
    }
    List<Integer> partners = Arrays.stream(order[layer]).boxed().toList();
    return new MatchedUnits(partners, distances, same, near, elsewhere);
  }

  private double meanSquaredNorm(int layer) {
    int units = one.weights().get(layer).units();
    double sum = 0;
    for (int unit = 0; unit < units; unit++) {
      double[] w = vector(one, layer, unit);
      sum += Gram.dot(w, w);
    }
    return sum / units;
  }

  /** Without a norm of its own the mean one; where there is neither, whether it moved at all. */
  private static double share(double squares, double squaredNorm, double otherwise) {
    if (squares == 0) return 0;
    double by = squaredNorm > 0 ? squaredNorm : otherwise;
    return by > 0 ? Math.sqrt(squares / by) : 1;
  }

  private static double[] vector(NetworkWeights of, int layer, int unit) {
    WeightMatrix w = of.weights().get(layer);
    double[] vector = Arrays.copyOfRange(
      w.values(),
      unit * w.inputs(),
      unit * w.inputs() + w.inputs() + 1
    );
    vector[w.inputs()] = of.biases().get(layer)[unit];
    return vector;
  }

  private static double square(double[] u, double[] v) {
    double sum = 0;
    for (int k = 0; k < u.length; k++) sum = Math.fma(u[k] - v[k], u[k] - v[k], sum);
    return sum;
  }

  private static double cosine(double[] u, double[] v) {
    double norms = Math.sqrt(Gram.dot(u, u) * Gram.dot(v, v));
    return norms == 0 ? 0 : Gram.dot(u, v) / norms;
  }
}
