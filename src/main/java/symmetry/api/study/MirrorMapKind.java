package symmetry.api.study;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import symmetry.study.landscape.MirrorInquiry;
import symmetry.study.landscape.MirrorLink;
import symmetry.study.landscape.MirrorMap;
import symmetry.study.landscape.MirrorTask;

/**
 * The loss over two twin weights, by a landscape page's {@code link}, and where its walkers are after so
 * many {@code steps}.
 */
@Component("mirror-map")
class MirrorMapKind implements StudyKind {

  @Override
  public Optional<StudyOrder<?>> read(StudyFields fields) {
    MirrorLink asked = fields.link("link", MirrorLink::parse);
    MirrorMap map = asked.map();
    // A link that does not say how far they went is of a map on which nobody walked yet.
    double usual = map.steps() > 0 ? map.steps() : MirrorMap.STEPS.max();
    int steps = (int) fields.number("steps", MirrorMap.STEPS, usual);
    MirrorLink link = new MirrorLink(map.withSteps(steps), asked.friends());
    return fields.order(
      () -> new Asked(link.query(), steps),
      () -> new MirrorInquiry(link.map()),
      found -> found.<Object>map(Brief::of).orElse(Map.of())
    );
  }

  private record Asked(String link, int steps) {}

  /** What is worth telling at a glance. */
  private record Brief(int points, int walkers, int step, boolean atRest, String ledger) {
    static Brief of(MirrorTask.Found found) {
      return new Brief(
        found.points().points().size(),
        found.ends().size(),
        found.step(),
        found.atRest(),
        found.ledger().words()
      );
    }
  }
}
