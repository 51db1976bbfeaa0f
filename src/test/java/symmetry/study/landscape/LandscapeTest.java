package symmetry.study.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;
import symmetry.study.landscape.Landscape.Gradient;
import symmetry.study.landscape.Landscape.Hessian;
import symmetry.study.landscape.Landscape.Place;

class LandscapeTest {

  private static final Landscape LANDSCAPE = new Landscape(0.4, 2.5);

  @RepeatedTest(50)
  void swappedWeightsGiveExactlyTheMirroredResult(RepetitionInfo seed) {
    RandomStream random = new RandomStream(seed.getCurrentRepetition(), Purpose.WALKERS, 0);
    Landscape landscape = new Landscape(random.uniform(-4, 4), random.uniform(-4, 4));
    Place at = new Place(random.uniform(-8, 8), random.uniform(-8, 8));
    Gradient gradient = landscape.gradient(at);
    Hessian hessian = landscape.hessian(at);

    assertThat(landscape.loss(at.mirrored())).isEqualTo(landscape.loss(at));
    assertThat(landscape.gradient(at.mirrored())).isEqualTo(
      new Gradient(gradient.g2(), gradient.g1())
    );
    assertThat(landscape.hessian(at.mirrored())).isEqualTo(
      new Hessian(hessian.h22(), hessian.h11(), hessian.h12())
    );
    assertThat(landscape.curvature(at.mirrored())).isEqualTo(landscape.curvature(at));
    assertThat(landscape.step(at.mirrored(), 0.7)).isEqualTo(landscape.step(at, 0.7).mirrored());
  }

  @Test
  void bothOrdersOfTheTeacherAreMinima() {
    assertThat(LANDSCAPE.loss(new Place(0.4, 2.5))).isZero();
    assertThat(LANDSCAPE.loss(new Place(2.5, 0.4))).isZero();
    assertThat(LANDSCAPE.curvature(new Place(0.4, 2.5)).smallest()).isPositive();
  }

  @Test
  void walkerOnTheDiagonalStaysOnItAndEndsAtTheSaddle() {
    List<Place> path = walk(new Place(1, 1), 3000);

    assertThat(path).allMatch(p -> p.offDiagonal() == 0);
    // Figures of claims.md, measured with an independent implementation, to their digits.
    assertThat(path.getLast().w1()).isCloseTo(0.838, within(5e-4));
    assertThat(LANDSCAPE.loss(path.getLast())).isCloseTo(0.01496, within(5e-6));
    assertThat(LANDSCAPE.curvature(path.getLast()).smallest()).isNegative();
    assertThat(LANDSCAPE.curvature(path.getLast()).largest()).isPositive();
    Landscape.Hessian hessian = LANDSCAPE.hessian(path.getLast());
    assertThat((hessian.h11() + hessian.h22()) / 2 - hessian.h12())
      .as("across")
      .isNegative();
  }

  @Test
  void walkerAHairBesideTheDiagonalFallsToItsSide() {
    Place above = walk(new Place(1, 1.0001), 10_000).getLast();
    Place below = walk(new Place(1.0001, 1), 10_000).getLast();

    assertThat(above.w1()).isCloseTo(0.4, within(1e-9));
    assertThat(above.w2()).isCloseTo(2.5, within(1e-9));
    assertThat(LANDSCAPE.loss(above)).isLessThan(1e-20);
    assertThat(below).isEqualTo(above.mirrored());
  }

  @RepeatedTest(10)
  void gradientAndHessianAreThoseOfFiniteDifferences(RepetitionInfo seed) {
    RandomStream random = new RandomStream(seed.getCurrentRepetition(), Purpose.WALKERS, 1);
    double h = 1e-4;
    double x = random.uniform(-3, 3);
    double y = random.uniform(-3, 3);
    Gradient gradient = LANDSCAPE.gradient(new Place(x, y));
    Hessian hessian = LANDSCAPE.hessian(new Place(x, y));
    Gradient east = LANDSCAPE.gradient(new Place(x + h, y));
    Gradient west = LANDSCAPE.gradient(new Place(x - h, y));
    Gradient north = LANDSCAPE.gradient(new Place(x, y + h));
    Gradient south = LANDSCAPE.gradient(new Place(x, y - h));
    double lossAcross = LANDSCAPE.loss(new Place(x + h, y)) - LANDSCAPE.loss(new Place(x - h, y));

    // Central differences: error h²/6 of a derivative of size 10 at most, and rounding/h.
    assertThat(gradient.g1()).isCloseTo(lossAcross / (2 * h), within(1e-7));
    assertThat(hessian.h11()).isCloseTo((east.g1() - west.g1()) / (2 * h), within(1e-7));
    assertThat(hessian.h12()).isCloseTo((east.g2() - west.g2()) / (2 * h), within(1e-7));
    assertThat(hessian.h22()).isCloseTo((north.g2() - south.g2()) / (2 * h), within(1e-7));
  }

  @Test
  void curvaturesAreTheEigenvaluesOfTheHessian() {
    Hessian hessian = LANDSCAPE.hessian(new Place(0.7, 1.9));
    Landscape.Curvature curvature = hessian.curvature();

    assertThat(curvature.smallest() + curvature.largest()).isCloseTo(
      hessian.h11() + hessian.h22(),
      within(1e-15)
    );
    assertThat(curvature.smallest() * curvature.largest()).isCloseTo(
      hessian.determinant(),
      within(1e-15)
    );
  }

  /** The way of a walker with learning rate 1, its start included. */
  private static List<Place> walk(Place from, int steps) {
    return Stream.iterate(from, at -> LANDSCAPE.step(at, 1))
      .limit(steps + 1)
      .toList();
  }
}
