package symmetry.study.landscape;

import java.util.List;
import java.util.stream.IntStream;
import symmetry.number.Numerals;
import symmetry.study.landscape.Landscape.Place;

/**
 * Two readings of “you and your friends” on the map. As <em>units of one network</em>, the friends are
 * the two weights of one walker; as <em>separate runs</em>, they are the walkers.
 *
 * @param walkers all of them
 * @param together walkers whose two weights are the same to the bit
 * @param togetherLoss the best loss of those; NaN if there are none
 * @param apart the best loss of the others; NaN if there are none
 * @param starts different places where the runs started
 * @param ends different places where the runs are, to three digits
 */
public record Friends(
  int walkers,
  int together,
  double togetherLoss,
  double apart,
  int starts,
  int ends
) {
  /** What the friends are. */
  public enum Reading {
    UNITS,
    RUNS,
  }

  public static Friends of(Walk walk) {
    List<Place> places = walk.places();
    int[] together = IntStream.range(0, places.size())
      .filter(k -> places.get(k).offDiagonal() == 0)
      .toArray();
    return new Friends(
      places.size(),
      together.length,
      best(walk, places, true),
      best(walk, places, false),
      (int) walk.starts().stream().distinct().count(),
      (int) places.stream().map(Place::inWords).distinct().count()
    );
  }

  private static double best(Walk walk, List<Place> places, boolean together) {
    return places
      .stream()
      .filter(p -> (p.offDiagonal() == 0) == together)
      .mapToDouble(walk.landscape()::loss)
      .min()
      .orElse(Double.NaN);
  }

  public String words(Reading reading) {
    if (walkers == 0) return "Drop a walker to see who the friends are.";
    return switch (reading) {
      case UNITS -> units();
      case RUNS -> runs();
    };
  }

  private String units() {
    StringBuilder words = new StringBuilder(
      "Each dot is one network, and the friends are its two units w₁ and w₂. Swapping them gives the hollow mirror image, with exactly the same loss."
    );
    if (together > 0) {
      words.append(
        " In %d of %d networks both units are identical, and equal gradients keep them so: the best of these has a loss of %s.".formatted(
          together,
          walkers,
          Numerals.four(togetherLoss)
        )
      );
    }
    if (together < walkers) {
      words.append(
        " In %d of %d networks they differ: the best of these has a loss of %s.".formatted(
          walkers - together,
          walkers,
          Numerals.four(apart)
        )
      );
    }
    return words.toString();
  }

  private String runs() {
    return (
      "Each dot is a separate run that knows nothing of the others. %s from %s %s now at %d. " +
      "But starting runs at different places does not make the units of one run different: in %d of them both units are still the same number."
    ).formatted(
      Numerals.counted(walkers, "run"),
      Numerals.counted(starts, "different place"),
      walkers == 1 ? "is" : "are",
      ends,
      together
    );
  }
}
