package symmetry.study.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.study.landscape.Landscape.Place;
import symmetry.study.landscape.StationaryPoint.Kind;

class StationaryPointsTest {

  @ParameterizedTest
  @CsvSource({ "0.4, 2.5", "2.5, 0.4", "3, 0.5", "-2, -0.5", "-1, 2", "0.1, 4", "2, 2.2" })
  void teacherOfTwoDifferentWeightsHasTwoMirroredMinimaAndASaddleOnTheDiagonal(double a, double b) {
    List<StationaryPoint> points = of(a, b).points();

    assertThat(points)
      .extracting(StationaryPoint::kind)
      .containsExactlyInAnyOrder(Kind.MINIMUM, Kind.MINIMUM, Kind.SADDLE);
    List<Place> minima = places(points, Kind.MINIMUM);
    assertThat(minima.getFirst()).isEqualTo(minima.getLast().mirrored());
    assertThat(minima.getFirst().w1()).isCloseTo(Math.min(a, b), within(1e-8));
    assertThat(places(points, Kind.SADDLE).getFirst().offDiagonal()).isZero();
    assertThat(points).allMatch(p -> p.gradient().norm() < 1e-13);
  }

  @Test
  void saddleOfTheUsualTeacherHasOneNegativeCurvatureAndTheKnownLoss() {
    StationaryPoint saddle = of(0.4, 2.5).near(new Place(0.84, 0.84), 0.01).orElseThrow();

    assertThat(saddle.at().w1()).isCloseTo(0.83772018, within(1e-8));
    assertThat(saddle.loss()).isCloseTo(0.014960012795, within(1e-12));
    assertThat(saddle.curvature().smallest()).isCloseTo(-0.06558637, within(1e-8));
    assertThat(saddle.curvature().largest()).isCloseTo(0.26111977, within(1e-8));
  }

  @Test
  void teacherOfTwoEqualWeightsHasNoSaddle() {
    // The minimum is on the diagonal, and level across it.
    assertThat(of(1, 1).points()).extracting(StationaryPoint::kind).doesNotContain(Kind.SADDLE);
  }

  /** (1, 1) is the only minimum: across the diagonal the loss rises with the fourth power of the distance. */
  @ParameterizedTest
  @ValueSource(doubles = { 1, 0.5, -1.5, 2 })
  void levelMinimumOfTwoEqualWeightsIsAMinimum(double a) {
    List<StationaryPoint> points = of(a, a).points();
    StationaryPoint lowest = points.getFirst();
    MirrorMap map = MirrorMap.opening().withTeacher(new Place(a, a));

    assertThat(points).allMatch(p -> p.kind() == Kind.MINIMUM);
    assertThat(lowest.at().distance(new Place(a, a))).isLessThan(1e-3);
    assertThat(Math.abs(lowest.curvature().smallest())).isLessThan(1e-8);
    double near = map.landscape().loss(new Place(a + 0.05, a - 0.05));
    double far = map.landscape().loss(new Place(a + 0.1, a - 0.1));
    assertThat(far / near).isCloseTo(16, within(1.0));
  }

  @Test
  void wholeLineOfMinimaIsCalledAValleyAndCut() {
    // tanh is odd: units of opposite weight cancel, whatever the weight.
    assertThat(of(1, -1).points())
      .hasSize(StationaryPoints.MAX_POINTS)
      .allMatch(p -> p.kind() == Kind.VALLEY);
  }

  private static StationaryPoints of(double a, double b) {
    MirrorMap map = MirrorMap.opening().withTeacher(new Place(a, b));
    return StationaryPoints.of(map.landscape(), map.axis());
  }

  private static List<Place> places(List<StationaryPoint> points, Kind kind) {
    return points
      .stream()
      .filter(p -> p.kind() == kind)
      .map(StationaryPoint::at)
      .toList();
  }
}
