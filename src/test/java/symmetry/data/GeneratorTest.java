package symmetry.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import symmetry.engine.Loss;
import symmetry.engine.Samples;

class GeneratorTest {

  static final long SEED = 11;
  /** Clean coordinates are a few roundings away from the exact figure. */
  static final double ROUNDING = 1e-14;

  @ParameterizedTest
  @CsvSource({
    "XOR, 200, 0.75, 150",
    "CIRCLE, 201, 0.5, 101",
    "BLOBS, 200, 0.75, 150",
    "MOONS, 200, 0.5, 100",
    "SPIRAL, 2000, 0.95, 1900",
    "CHECKERBOARD, 33, 0.05, 2",
  })
  void positives_areTheirExactShare(BuiltIn source, int samples, double share, int positives) {
    Dataset data = Dataset.of(
      DataSpec.of(source).withSamples(samples).withPositiveShare(share),
      SEED
    );

    assertThat(IntStream.range(0, samples).filter(s -> data.target(s) == 1)).hasSize(positives);
  }

  @Test
  void balancedLabels_alternate() {
    Dataset data = Dataset.of(DataSpec.of(BuiltIn.MOONS).withSamples(10), SEED);

    assertThat(IntStream.range(0, 10).map(data::label)).containsExactly(
      0,
      1,
      0,
      1,
      0,
      1,
      0,
      1,
      0,
      1
    );
  }

  @ParameterizedTest
  @EnumSource(names = { "MULTI_BLOBS", "MULTI_SPIRALS" })
  void classes_haveEqualSharesAndOneTargetEach(BuiltIn source) {
    Dataset data = Dataset.of(DataSpec.of(source).withSamples(70).withClasses(7), SEED);

    assertThat(data.classNames()).hasSize(7);
    Samples samples = data.samples(Loss.SOFTMAX_CE);
    for (int k = 0; k < 7; k++) {
      int label = k;
      assertThat(IntStream.range(0, 70).filter(s -> data.label(s) == label)).hasSize(10);
      assertThat(
        IntStream.range(0, 70).filter(s -> samples.target(s, label) == 1)
      ).containsExactlyElementsOf(
        IntStream.range(0, 70)
          .filter(s -> data.label(s) == label)
          .boxed()
          .toList()
      );
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = { "XOR_POINTS", "XOR_SIGNED", "IRIS", "DIGITS" })
  void twiceTheNoise_movesEverySampleTwiceAsFar(BuiltIn source) {
    DataSpec spec = DataSpec.of(source);
    Dataset clean = Dataset.of(spec.withNoise(0), SEED);
    Dataset noisy = Dataset.of(spec.withNoise(0.25), SEED);
    Dataset noisier = Dataset.of(spec.withNoise(0.5), SEED);

    for (int s = 0; s < clean.size(); s++) {
      for (int i = 0; i < source.dimensions(); i++) {
        assertThat(noisier.x(s, i) - clean.x(s, i)).isCloseTo(
          2 * (noisy.x(s, i) - clean.x(s, i)),
          within(ROUNDING)
        );
      }
      assertThat(noisier.target(s) - clean.target(s)).isCloseTo(
        2 * (noisy.target(s) - clean.target(s)),
        within(ROUNDING)
      );
    }
  }

  /** 4000 normal draws: the sample deviation is within 6 % except once in 10⁷ seeds (5.4 σ). */
  @Test
  void noise_isTheDeviationOfABlob() {
    Dataset data = Dataset.of(DataSpec.of(BuiltIn.BLOBS).withSamples(2000).withNoise(0.3), SEED);

    double squares = 0;
    for (int s = 0; s < 2000; s++) {
      double centre = data.label(s) == 1 ? 1 : -1;
      for (int i = 0; i < 2; i++) squares += Math.pow(data.x(s, i) - centre, 2);
    }

    assertThat(Math.sqrt(squares / 4000) / 0.3).isCloseTo(1, within(0.06));
  }

  @Test
  void xor_isPositiveWhereSignsDiffer() {
    Dataset data = clean(BuiltIn.XOR);

    for (int s = 0; s < data.size(); s++) {
      assertThat(data.x(s, 0) * data.x(s, 1) < 0).isEqualTo(data.label(s) == 1);
    }
  }

  @Test
  void circle_isPositiveInsideTheRing() {
    Dataset data = clean(BuiltIn.CIRCLE);

    for (int s = 0; s < data.size(); s++) {
      double radius = Math.hypot(data.x(s, 0), data.x(s, 1));
      if (data.label(s) == 1) assertThat(radius).isLessThan(0.5 + ROUNDING);
      else assertThat(radius).isBetween(1.6 - ROUNDING, 2.2 + ROUNDING);
    }
  }

  @Test
  void moons_areHalfCirclesOfRadius1() {
    Dataset data = clean(BuiltIn.MOONS);

    for (int s = 0; s < data.size(); s++) {
      double sign = data.label(s) == 1 ? -1 : 1;
      double d1 = data.x(s, 0) + sign * 0.5;
      double d2 = data.x(s, 1) + sign * 0.25;
      assertThat(Math.hypot(d1, d2)).isCloseTo(1, within(ROUNDING));
      assertThat(sign * d2).isGreaterThanOrEqualTo(-ROUNDING);
    }
  }

  @Test
  void spiralArms_areHalfATurnApart() {
    Dataset data = clean(BuiltIn.SPIRAL);

    for (int s = 0; s < data.size(); s++) {
      double radius = Math.hypot(data.x(s, 0), data.x(s, 1));
      double angle = 2 * Math.PI * (1.25 * (radius / 2) + data.label(s) / 2.0);
      assertThat(radius).isBetween(0.2 - ROUNDING, 2 + ROUNDING);
      assertThat(data.x(s, 0)).isCloseTo(radius * Math.cos(angle), within(ROUNDING));
      assertThat(data.x(s, 1)).isCloseTo(radius * Math.sin(angle), within(ROUNDING));
    }
  }

  /** 1000 points miss one of 16 cells once in 10²⁶ seeds. */
  @Test
  void checkerboard_alternatesOverAll16Cells() {
    Dataset data = Dataset.of(DataSpec.of(BuiltIn.CHECKERBOARD).withSamples(1000), SEED);

    boolean[] seen = new boolean[16];
    for (int s = 0; s < data.size(); s++) {
      int column = (int) Math.floor(data.x(s, 0)) + 2;
      int row = (int) Math.floor(data.x(s, 1)) + 2;
      assertThat((column + row) % 2).isEqualTo(data.label(s));
      seen[4 * row + column] = true;
    }
    assertThat(seen).doesNotContain(false);
  }

  @Test
  void regressionWithoutNoise_isTheFunctionItself() {
    Dataset sine = clean(BuiltIn.SINE);
    Dataset step = clean(BuiltIn.STEP);
    Dataset plane = clean(BuiltIn.PLANE);

    for (int s = 0; s < sine.size(); s++) {
      assertThat(sine.target(s)).isCloseTo(Math.sin(sine.x(s, 0)), within(ROUNDING));
      assertThat(step.target(s)).isEqualTo(Math.signum(step.x(s, 0)));
      assertThat(plane.target(s)).isCloseTo(
        plane.x(s, 0) / 3 - plane.x(s, 1) / 6,
        within(ROUNDING)
      );
    }
  }

  @ParameterizedTest
  @EnumSource(names = { "SINE", "STEP", "PLANE", "HILLS" })
  void regressionWithoutNoise_staysWithin1(BuiltIn source) {
    Dataset data = clean(source);

    assertThat(IntStream.range(0, data.size()).mapToDouble(s -> data.target(s))).allMatch(
      y -> Math.abs(y) <= 1
    );
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = { "IRIS", "DIGITS" })
  void range_holdsTheWholeFigure(BuiltIn source) {
    Dataset data = clean(source);

    for (int s = 0; s < data.size(); s++) {
      for (int i = 0; i < source.dimensions(); i++) {
        assertThat(data.x(s, i)).isBetween(data.range(i).min(), data.range(i).max());
      }
    }
  }

  static Dataset clean(BuiltIn source) {
    return Dataset.of(DataSpec.of(source).withNoise(0), SEED);
  }
}
