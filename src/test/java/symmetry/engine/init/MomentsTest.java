package symmetry.engine.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetry.engine.init.VarianceScaling.Distribution;
import symmetry.engine.init.VarianceScaling.Fan;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/**
 * Mean, variance and kurtosis of every initializer with independent draws, each within 5 standard
 * errors. Over all rules, shapes and moments (some 320 comparisons) a right implementation fails with
 * probability 320 · 5.7e-7 = 2e-4 for a random seed; the seed is fixed.
 */
class MomentsTest {

  private static final int[][] SHAPES = { { 128, 128 }, { 512, 48 }, { 48, 512 } };
  private static final double SIGMAS = 5;

  /** What the draws should be, and for which rule. */
  private record Expected(Initializer rule, double mean, Variance variance, Kind kind) {
    @Override
    public String toString() {
      return rule.toString();
    }
  }

  private interface Variance {
    double of(int fanOut, int fanIn);
  }

  /** Kurtosis and the greatest |x − mean| / deviation. */
  private enum Kind {
    UNIFORM(1.8, Math.sqrt(3)),
    NORMAL(3, Double.POSITIVE_INFINITY),
    TRUNCATED(2.3657, 2 / TruncatedNormal.AFTER_CUT);

    final double kurtosis;
    final double reach;

    Kind(double kurtosis, double reach) {
      this.kurtosis = kurtosis;
      this.reach = reach;
    }
  }

  static Stream<Expected> rules() {
    double cut = TruncatedNormal.AFTER_CUT * TruncatedNormal.AFTER_CUT;
    Stream<Expected> plain = Stream.of(
      new Expected(new Uniform(-1, 3), 1, (_, _) -> 16.0 / 12, Kind.UNIFORM),
      new Expected(new Normal(2, 0.5), 2, (_, _) -> 0.25, Kind.NORMAL),
      new Expected(new NoisyConstant(0.5, 0.1), 0.5, (_, _) -> 0.01, Kind.NORMAL),
      new Expected(new TruncatedNormal(1, 2), 1, (_, _) -> 4 * cut, Kind.TRUNCATED),
      new Expected(new Haykin(), 0, (_, i) -> (2.4 * 2.4) / (3.0 * i * i), Kind.UNIFORM),
      new Expected(VarianceScaling.torchLinear(), 0, (_, i) -> 1 / (3.0 * i), Kind.UNIFORM),
      // The cut at ±2 deviations is that of the truncated normal; off centre, its own formulas hold.
      new Expected(CutNormal.between(1, 2, 5, -3), 1, (_, _) -> 4 * cut, Kind.TRUNCATED),
      new Expected(VarianceScaling.scikitLearn(2), 0, (o, i) -> 2 / (3.0 * (o + i)), Kind.UNIFORM),
      new Expected(VarianceScaling.scikitLearn(6), 0, (o, i) -> 2.0 / (o + i), Kind.UNIFORM),
      new Expected(
        VarianceScaling.sigmoidUniform(),
        0,
        (o, i) -> 4 * 4 * (2.0 / (o + i)),
        Kind.UNIFORM
      )
    );
    Stream<Expected> scaled = Stream.of(Distribution.values()).flatMap(d -> {
      Kind kind = switch (d) {
        case UNIFORM -> Kind.UNIFORM;
        case NORMAL -> Kind.NORMAL;
        case TRUNCATED_NORMAL -> Kind.TRUNCATED;
      };
      return Stream.of(
        new Expected(VarianceScaling.glorot(d), 0, (o, i) -> 2.0 / (o + i), kind),
        new Expected(VarianceScaling.he(d), 0, (_, i) -> 2.0 / i, kind),
        new Expected(VarianceScaling.he(0.5, Fan.OUT, d), 0, (o, _) -> 1.6 / o, kind),
        new Expected(VarianceScaling.glorot(3, d), 0, (o, i) -> 18.0 / (o + i), kind),
        new Expected(
          new VarianceScaling(2, Fan.GEOMETRIC, d),
          0,
          (o, i) -> 2 / Math.sqrt((double) o * i),
          kind
        ),
        new Expected(VarianceScaling.leCun(d), 0, (_, i) -> 1.0 / i, kind),
        new Expected(
          new VarianceScaling(0.7, new Fan.Mean(0.25), d),
          0,
          (o, i) -> 0.7 / (0.75 * i + 0.25 * o),
          kind
        )
      );
    });
    return Stream.concat(plain, scaled);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void drawsHaveTheMomentsOfTheirDistribution(Expected expected) {
    for (int[] shape : SHAPES) {
      int n = shape[0] * shape[1];
      double variance = expected.variance.of(shape[0], shape[1]);
      double deviation = Math.sqrt(variance);
      double[] standard = DoubleStream.of(
        expected.rule.weights(shape[0], shape[1], new RandomStream(1, Purpose.WEIGHTS, 0))
      )
        .map(w -> (w - expected.mean) / deviation)
        .toArray();

      assertThat(standard).hasSize(n);
      assertThat(moment(standard, 1)).isCloseTo(0, within(SIGMAS / Math.sqrt(n)));
      double spread = expected.kind.kurtosis - 1;
      assertThat(moment(standard, 2)).isCloseTo(1, within(SIGMAS * Math.sqrt(spread / n)));
      // √(E z⁸ − (E z⁴)²) is 9.8 for the normal and less for the others.
      assertThat(moment(standard, 4)).isCloseTo(
        expected.kind.kurtosis,
        within((SIGMAS * 9.8) / Math.sqrt(n))
      );
      assertThat(DoubleStream.of(standard).map(Math::abs).max().orElseThrow()).isLessThanOrEqualTo(
        expected.kind.reach * (1 + 1e-15)
      );
    }
  }

  private static double moment(double[] values, int power) {
    return DoubleStream.of(values)
      .map(v -> Math.pow(v, power))
      .average()
      .orElseThrow();
  }
}
