package symmetry.claims.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;
import symmetry.study.Work;
import symmetry.study.landscape.Landscape;

/** Walkers dropped on a landscape: one on the diagonal, others at random places beside it. */
public record Walkers(
  Landscape landscape,
  int beside,
  int steps,
  long seed
) implements Measurement<Walkers.Ends> {
  private static final Landscape.Place ON_DIAGONAL = new Landscape.Place(0.5, 0.5);
  private static final double LEARNING_RATE = 0.5;
  private static final double LARGEST_START = 3;
  private static final int CHART_SIDE = 24;

  /**
   * @param diagonal where the walker on the diagonal ended
   * @param curvature of the surface there
   * @param diagonalLoss its loss
   * @param losses of the others
   */
  public record Ends(
    Landscape landscape,
    Landscape.Place diagonal,
    Landscape.Curvature curvature,
    double diagonalLoss,
    List<Double> losses
  ) implements Figures {
    public Ends {
      losses = List.copyOf(losses);
    }

    public double worstBeside() {
      return losses.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    @Override
    public List<Figure> list() {
      return List.of(
        new Figure("walker on the diagonal: w₁", diagonal.w1()),
        new Figure("walker on the diagonal: |w₁ − w₂|", diagonal.offDiagonal()),
        new Figure("walker on the diagonal: loss", diagonalLoss),
        new Figure("smallest curvature there", curvature.smallest()),
        new Figure("largest curvature there", curvature.largest()),
        new Figure("walkers beside it", losses.size()),
        new Figure("worst loss of a walker beside it", worstBeside())
      );
    }

    @Override
    public Optional<Chart> chart() {
      List<List<Double>> values = new ArrayList<>();
      for (int row = 0; row < CHART_SIDE; row++) {
        double w2 = (LARGEST_START * row) / (CHART_SIDE - 1);
        values.add(
          IntStream.range(0, CHART_SIDE)
            .mapToObj(column ->
              landscape.loss(new Landscape.Place((LARGEST_START * column) / (CHART_SIDE - 1), w2))
            )
            .toList()
        );
      }
      return Optional.of(new Chart.Heat("loss over w₁ and w₂ from 0 to 3", values));
    }
  }

  @Override
  public Ends measure(Work work) {
    Landscape.Place diagonal = end(ON_DIAGONAL);
    RandomStream random = new RandomStream(seed, Purpose.WEIGHTS, 0);
    List<Double> losses = new ArrayList<>();
    for (int k = 0; k < beside; k++) {
      Landscape.Place start = new Landscape.Place(
        random.uniform(0, LARGEST_START),
        random.uniform(0, LARGEST_START)
      );
      losses.add(landscape.loss(end(start)));
      work.reached((double) (k + 1) / beside);
    }
    return new Ends(
      landscape,
      diagonal,
      landscape.curvature(diagonal),
      landscape.loss(diagonal),
      losses
    );
  }

  @Override
  public Measurement<Ends> further(int seeds) {
    return new Walkers(landscape, beside, steps, seed + seeds);
  }

  private Landscape.Place end(Landscape.Place start) {
    Landscape.Place at = start;
    for (int k = 0; k < steps; k++) at = landscape.step(at, LEARNING_RATE);
    return at;
  }
}
