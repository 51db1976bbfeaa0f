package symmetry.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetry.study.Landscape.Place;

class LandscapeTest {

  private static final Landscape LANDSCAPE = new Landscape(0.4, 2.5);

  @Test
  void surfaceIsItsOwnMirrorImageToRounding() {
    // The two tanh are added in another order: one rounding of numbers of size 1.
    assertThat(LANDSCAPE.loss(new Place(0.3, 1.7))).isCloseTo(
      LANDSCAPE.loss(new Place(1.7, 0.3)),
      within(1e-15)
    );
  }

  @Test
  void bothOrdersOfTheTeacherAreMinima() {
    // p + q − p − q leaves a rounding error of numbers of size 1, squared.
    assertThat(LANDSCAPE.loss(new Place(0.4, 2.5))).isLessThan(1e-30);
    assertThat(LANDSCAPE.loss(new Place(2.5, 0.4))).isLessThan(1e-30);
    assertThat(LANDSCAPE.curvature(new Place(0.4, 2.5)).smallest()).isPositive();
  }

  @Test
  void walkerOnTheDiagonalStaysOnItAndEndsAtTheSaddle() {
    List<Place> path = LANDSCAPE.walk(new Place(0.5, 0.5), 0.5, 3000);

    assertThat(path).allMatch(p -> p.offDiagonal() == 0);
    // Figures of claims.md, measured with an independent implementation, to their digits.
    assertThat(path.getLast().w1()).isCloseTo(0.838, within(5e-4));
    assertThat(LANDSCAPE.loss(path.getLast())).isCloseTo(0.01496, within(5e-6));
    assertThat(LANDSCAPE.curvature(path.getLast()).smallest()).isNegative();
    assertThat(LANDSCAPE.curvature(path.getLast()).largest()).isPositive();
    assertThat(LANDSCAPE.curvature(path.getLast()).across()).isNegative();
  }

  @Test
  void walkerBesideTheDiagonalFallsToItsSide() {
    Place below = LANDSCAPE.walk(new Place(0.5, 0.499), 0.5, 20_000).getLast();
    Place above = LANDSCAPE.walk(new Place(0.499, 0.5), 0.5, 20_000).getLast();

    assertThat(below.w1()).isCloseTo(2.5, within(1e-6));
    assertThat(above.w2()).isCloseTo(2.5, within(1e-6));
  }

  @Test
  void curvatureIsThatOfFiniteDifferences() {
    double h = 1e-4;
    Place at = new Place(0.7, 1.9);
    double l = LANDSCAPE.loss(at);
    double h11 =
      (LANDSCAPE.loss(new Place(0.7 + h, 1.9)) + LANDSCAPE.loss(new Place(0.7 - h, 1.9)) - 2 * l) /
      (h * h);
    double h22 =
      (LANDSCAPE.loss(new Place(0.7, 1.9 + h)) + LANDSCAPE.loss(new Place(0.7, 1.9 - h)) - 2 * l) /
      (h * h);
    Landscape.Curvature curvature = LANDSCAPE.curvature(at);

    // The trace; second differences at this h are good to about 1e-7.
    assertThat(curvature.smallest() + curvature.largest()).isCloseTo(h11 + h22, within(1e-6));
  }
}
