package symmetry.study.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetry.number.NumberText;
import symmetry.number.Numerals;
import symmetry.study.landscape.Landscape.Place;
import symmetry.study.landscape.StationaryPoint.Kind;

/**
 * Where walkers are, counted by the stationary points they have come to.
 *
 * @param walkers all of them
 * @param groups only those points that somebody is at, in their order
 * @param underWay walkers near none
 * @param away those of them that are off the map
 */
public record WalkLedger(int walkers, List<Group> groups, int underWay, int away) {
  /**
   * Walkers at one point.
   *
   * @param fromDiagonal those of them that started on the diagonal
   */
  public record Group(StationaryPoint point, int walkers, int fromDiagonal) {
    int beside() {
      return walkers - fromDiagonal;
    }
  }

  public WalkLedger {
    groups = List.copyOf(groups);
  }

  public static WalkLedger of(Walk walk, StationaryPoints points) {
    List<Place> starts = walk.starts();
    List<Place> places = walk.places();
    List<Optional<StationaryPoint>> ends = places.stream().map(points::reachedBy).toList();
    List<Group> groups = new ArrayList<>();
    for (StationaryPoint point : points.points()) {
      int[] here = IntStream.range(0, places.size())
        .filter(k -> ends.get(k).equals(Optional.of(point)))
        .toArray();
      int fromDiagonal = (int) IntStream.of(here)
        .filter(k -> starts.get(k).offDiagonal() == 0)
        .count();
      if (here.length > 0) groups.add(new Group(point, here.length, fromDiagonal));
    }
    Axis axis = walk.map().axis();
    List<Place> underWay = IntStream.range(0, places.size())
      .filter(k -> ends.get(k).isEmpty())
      .mapToObj(places::get)
      .toList();
    int away = (int) underWay
      .stream()
      .filter(p -> !axis.contains(p.w1()) || !axis.contains(p.w2()))
      .count();
    return new WalkLedger(places.size(), groups, underWay.size(), away);
  }

  /** {@code 3 walkers: 1 at the minimum (0.4, 2.5), …}. */
  public String words() {
    if (walkers == 0) return "No walkers yet";
    List<String> parts = new ArrayList<>();
    for (Group group : groups) parts.addAll(parts(group));
    int onTheMap = underWay - away;
    if (onTheMap > 0) parts.add("%d on the way".formatted(onTheMap));
    if (away > 0) parts.add("%d off the map".formatted(away));
    return "%s: %s".formatted(Numerals.counted(walkers, "walker"), String.join(", ", parts));
  }

  private static List<String> parts(Group group) {
    String place = group.point().at().inWords();
    if (group.point().kind() != Kind.SADDLE) {
      return List.of("%d at the %s %s".formatted(group.walkers(), name(group.point()), place));
    }
    List<String> parts = new ArrayList<>();
    if (group.fromDiagonal() > 0) {
      parts.add(
        "%d on the saddle %s: %s started on the diagonal".formatted(
          group.fromDiagonal(),
          place,
          group.fromDiagonal() == 1 ? "it" : "they"
        )
      );
    }
    if (group.beside() > 0) {
      parts.add("%d held up near the saddle, not on it".formatted(group.beside()));
    }
    return parts;
  }

  private static String name(StationaryPoint point) {
    return point.kind() == Kind.VALLEY
      ? "level valley"
      : point.kind().name().toLowerCase(Locale.ROOT);
  }

  /** With all the digits it has. */
  public static String exactly(Place at) {
    String text = "(%s, %s)".formatted(NumberText.of(at.w1()), NumberText.of(at.w2()));
    return text.replace("-", "−");
  }
}
