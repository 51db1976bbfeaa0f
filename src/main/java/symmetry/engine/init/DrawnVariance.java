package symmetry.engine.init;

import java.util.OptionalDouble;

/**
 * Variance of what an initializer draws, from its definition: what the formulas for the signal's size
 * need. Empty where weights are not drawn about 0, independently from unit to unit.
 */
public final class DrawnVariance {

  private DrawnVariance() {}

  /** Var(w) over draws and weights of a layer of this shape. */
  public static OptionalDouble of(Initializer initializer, int fanOut, int fanIn) {
    return switch (initializer) {
      case Constant(double value) -> value == 0 ? OptionalDouble.of(0) : OptionalDouble.empty();
      case Normal(double mean, double deviation) -> about(mean, deviation * deviation);
      case TruncatedNormal(double mean, double deviation) -> {
        double left = deviation * TruncatedNormal.AFTER_CUT;
        yield about(mean, left * left);
      }
      case CutNormal cut -> cut.isWide()
        ? about(cut.centre(), cut.variance())
        : OptionalDouble.empty();
      case Uniform(double low, double high) -> about(
        (low + high) / 2,
        ((high - low) * (high - low)) / 12
      );
      case VarianceScaling scaling -> {
        double deviation = scaling.deviation(fanOut, fanIn);
        yield OptionalDouble.of(deviation * deviation);
      }
      case Haykin() -> OptionalDouble.of((2.4 * 2.4) / (3.0 * fanIn * fanIn));
      case NguyenWidrow() -> {
        double norm = NguyenWidrow.norm(fanOut, fanIn);
        yield OptionalDouble.of((norm * norm) / fanIn);
      }
      case Orthogonal(double gain) -> OptionalDouble.of((gain * gain) / Math.max(fanOut, fanIn));
      case Sparse(int connections, double deviation) -> OptionalDouble.of(
        (deviation * deviation * Math.min(connections, fanIn)) / fanIn
      );
      case SparseColumns sparse -> OptionalDouble.of(
        (sparse.deviation() * sparse.deviation() * (fanOut - sparse.zeros(fanOut))) / fanOut
      );
      case NoisyConstant(double constant, double epsilon) -> about(constant, epsilon * epsilon);
      case
        ClonedRows _,
        Identity _,
        Lsuv _,
        Ramp _,
        TwinColumns _,
        Twins _,
        ZerO _ -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble about(double mean, double variance) {
    return mean == 0 ? OptionalDouble.of(variance) : OptionalDouble.empty();
  }
}
