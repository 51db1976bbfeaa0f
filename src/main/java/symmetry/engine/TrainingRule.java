package symmetry.engine;

import java.util.List;

/**
 * Everything a step depends on besides the network, the batch and the learning rate. Immutable.
 *
 * @param dropout share of units dropped, in [0, 1), one per hidden layer; empty: none anywhere
 * @param rateFactors one per layer; empty: 1 everywhere
 * @param seed of the dropout masks
 */
public record TrainingRule(
  Optimizer optimizer,
  Penalty penalty,
  List<Double> dropout,
  List<RateFactor> rateFactors,
  long seed
) {
  /** What the learning rate of one layer is multiplied by. */
  public record RateFactor(double weights, double biases) {
    static final RateFactor ONE = new RateFactor(1, 1);
  }

  /** Plain gradient descent and nothing else. */
  public static final TrainingRule PLAIN = of(new Optimizer.Sgd());

  public TrainingRule {
    dropout = List.copyOf(dropout);
    rateFactors = List.copyOf(rateFactors);
    for (double rate : dropout) {
      if (!(rate >= 0 && rate < 1)) {
        throw new IllegalArgumentException("a dropout rate must be in [0, 1): " + rate);
      }
    }
  }

  /** An optimizer without penalty or dropout. */
  public static TrainingRule of(Optimizer optimizer) {
    return new TrainingRule(optimizer, Penalty.NONE, List.of(), List.of(), 0);
  }

  /** The same with a penalty on the weights. */
  public TrainingRule with(Penalty penalty) {
    return new TrainingRule(optimizer, penalty, dropout, rateFactors, seed);
  }

  /** The same with a share of units dropped in each hidden layer, by masks of this seed. */
  public TrainingRule withDropout(List<Double> rates, long seed) {
    return new TrainingRule(optimizer, penalty, rates, rateFactors, seed);
  }

  /** The same with a learning-rate factor for each layer. */
  public TrainingRule withRateFactors(List<RateFactor> factors) {
    return new TrainingRule(optimizer, penalty, dropout, factors, seed);
  }

  void requireFits(Architecture architecture) {
    requireSize(dropout, architecture.layers() - 1, "dropout rates");
    requireSize(rateFactors, architecture.layers(), "rate factors");
  }

  private static void requireSize(List<?> values, int size, String name) {
    if (values.isEmpty() || values.size() == size) return;
    String message = "%d %s given, %d needed";
    throw new IllegalArgumentException(message.formatted(values.size(), name, size));
  }

  /** Whether it is plain gradient descent without a penalty. */
  public boolean isPlain() {
    return optimizer instanceof Optimizer.Sgd && penalty.equals(Penalty.NONE);
  }

  /** Whether any unit is ever dropped. */
  public boolean drops() {
    return dropout.stream().anyMatch(rate -> rate > 0);
  }

  /** Share of a hidden layer's units that is dropped. */
  public double dropout(int hiddenLayer) {
    return dropout.isEmpty() ? 0 : dropout.get(hiddenLayer);
  }

  /** Writes η of each part of the parameters; 0 for biases that there are not. */
  void rates(Architecture architecture, double learningRate, double[] rates) {
    for (int l = 0; l < architecture.layers(); l++) {
      RateFactor factor = rateFactors.isEmpty() ? RateFactor.ONE : rateFactors.get(l);
      rates[2 * l] = learningRate * factor.weights();
      rates[2 * l + 1] = architecture.hasBiases(l) ? learningRate * factor.biases() : 0;
    }
  }
}
