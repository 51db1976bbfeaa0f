package symmetry.diagnostics;

import symmetry.engine.init.BiasInitializer;

/** Mean and variance of a layer's biases over draws and units, from their definition; NaN where that has none. */
public record BiasMoments(double mean, double variance) {
  public static BiasMoments of(BiasInitializer biases, int fanOut, int fanIn) {
    return switch (biases) {
      case BiasInitializer.Constant(double value) -> new BiasMoments(value, 0);
      case BiasInitializer.Uniform(double low, double high) -> uniform(low, high);
      case BiasInitializer.Normal(double mean, double deviation) -> new BiasMoments(
        mean,
        deviation * deviation
      );
      case BiasInitializer.Ramp(double c) -> new BiasMoments(
        c / (2 * fanOut),
        (c * c * (1 - 1.0 / ((double) fanOut * fanOut))) / 12
      );
      case BiasInitializer.TorchLinear() -> new BiasMoments(
        0,
        BiasInitializer.TorchLinear.variance(fanIn)
      );
      // Of one output it is one number; how several differ, only the data tell.
      case BiasInitializer.ClassPrior() -> fanOut == 1
        ? new BiasMoments(Double.NaN, 0)
        : new BiasMoments(Double.NaN, Double.NaN);
      case BiasInitializer.ScikitLearn s -> new BiasMoments(0, s.variance(fanOut, fanIn));
      case BiasInitializer.NguyenWidrow() -> {
        double bound = symmetry.engine.init.NguyenWidrow.norm(fanOut, fanIn);
        yield uniform(-bound, bound);
      }
    };
  }

  private static BiasMoments uniform(double low, double high) {
    return new BiasMoments((low + high) / 2, ((high - low) * (high - low)) / 12);
  }
}
