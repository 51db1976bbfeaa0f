package symmetry.ui.landscape;

import java.util.ArrayList;
import java.util.List;
import symmetry.study.landscape.Landscape.Place;
import symmetry.study.landscape.PathPoint;
import symmetry.study.landscape.Walk;
import symmetry.ui.map.Floats;
import symmetry.ui.map.Steps;

/** What the map has been sent of a walk, so that only what is new follows. */
final class WalkFeed {

  private final Walk walk;
  /** Points sent by walker. */
  private final int[] sent;
  private boolean fresh = true;

  WalkFeed(Walk walk) {
    this.walk = walk;
    sent = new int[walk.places().size()];
  }

  /** What has happened since the last call; everything at first. */
  Steps next() {
    List<Double> points = new ArrayList<>();
    List<List<PathPoint>> paths = walk.paths();
    for (int walker = 0; walker < sent.length; walker++) {
      for (PathPoint point : paths.get(walker).subList(sent[walker], paths.get(walker).size())) {
        points.addAll(List.of((double) walker, point.x(), point.y()));
      }
      sent[walker] = paths.get(walker).size();
    }
    List<Place> places = walk.places();
    double[] tips = new double[2 * places.size()];
    byte[] kinds = new byte[places.size()];
    for (int walker = 0; walker < kinds.length; walker++) {
      Place at = places.get(walker);
      tips[2 * walker] = at.w1();
      tips[2 * walker + 1] = at.w2();
      kinds[walker] = at.offDiagonal() == 0 ? Steps.TOGETHER : Steps.APART;
    }
    boolean first = fresh;
    fresh = false;
    double[] packed = points.stream().mapToDouble(Double::doubleValue).toArray();
    return new Steps(first, kinds.length, Floats.pack(packed), Floats.pack(tips), kinds);
  }
}
