package symmetry.study.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

class MainDirectionsTest {

  private static final int PARAMETERS = 17;

  /** Orders of 1e-16 times the number of sums. */
  private static final double ROUNDING = 1e-12;

  @RepeatedTest(10)
  void directionsAreOrthonormalAndSharesSumToAtMostOne(RepetitionInfo seed) {
    RandomStream random = new RandomStream(seed.getCurrentRepetition(), Purpose.DIRECTIONS, 0);
    List<double[]> path = new ArrayList<>();
    for (int k = 0; k < 12; k++) path.add(gaussian(random));
    MainDirections main = MainDirections.of(path);

    assertThat(Vectors.dot(main.first(), main.first())).isCloseTo(1, within(ROUNDING));
    assertThat(Vectors.dot(main.second(), main.second())).isCloseTo(1, within(ROUNDING));
    assertThat(Vectors.dot(main.first(), main.second())).isCloseTo(0, within(ROUNDING));
    assertThat(main.firstShare()).isGreaterThan(main.secondShare());
    assertThat(main.firstShare() + main.secondShare()).isLessThan(1);
    Plane plane = new Plane(new double[PARAMETERS], main.first(), main.second());
    assertThat(plane.share(path)).isCloseTo(
      main.firstShare() + main.secondShare(),
      within(ROUNDING)
    );
    assertThat(plane.nearest(path.getFirst())[0]).isNotNegative();
  }

  @Test
  void pathInAPlaneHasTheWholeShareAndIsFoundAgain() {
    RandomStream random = new RandomStream(5, Purpose.DIRECTIONS, 0);
    double[] u = gaussian(random);
    double[] v = gaussian(random);
    List<double[]> path = new ArrayList<>();
    for (int k = 10; k > 0; k--) {
      double[] point = new double[PARAMETERS];
      Vectors.add(point, 0.3 * k, u);
      Vectors.add(point, 0.01 * k * k, v);
      path.add(point);
    }
    MainDirections main = MainDirections.of(path);

    assertThat(main.firstShare() + main.secondShare()).isCloseTo(1, within(ROUNDING));
    assertThat(main.isStraight()).isFalse();
    Plane plane = new Plane(new double[PARAMETERS], main.first(), main.second());
    double[] at = plane.nearest(path.get(3));
    double[] there = plane.rowStart(at[1]);
    Vectors.add(there, at[0], main.first());
    assertThat(there).containsExactly(path.get(3), within(ROUNDING));
  }

  @Test
  void straightPathHasOneDirectionWithTheWholeShare() {
    RandomStream random = new RandomStream(6, Purpose.DIRECTIONS, 0);
    double[] u = gaussian(random);
    List<double[]> path = new ArrayList<>();
    for (int k = 5; k > 0; k--) {
      double[] point = new double[PARAMETERS];
      Vectors.add(point, k, u);
      path.add(point);
    }
    MainDirections main = MainDirections.of(path);

    assertThat(main.firstShare()).isEqualTo(1);
    assertThat(main.isStraight()).isTrue();
  }

  private static double[] gaussian(RandomStream random) {
    double[] values = new double[PARAMETERS];
    for (int k = 0; k < PARAMETERS; k++) values[k] = random.gaussian();
    return values;
  }
}
