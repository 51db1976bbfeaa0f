package symmetry.api;

import org.springframework.stereotype.Component;
import symmetry.study.landscape.MirrorLink;
import symmetry.study.landscape.MirrorMap;

/**
 * The loss over two twin weights, by a landscape page's {@code link}, and where its walkers are after so
 * many {@code steps}.
 */
@Component
class MirrorMapKind implements StudyKind {

  static final String NAME = "mirror-map";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Parsed read(StudyFields fields) {
    MirrorLink.Parsed parsed = MirrorLink.parse(fields.link("link"));
    fields.refuse("link", parsed.problems());
    MirrorMap map = parsed.link().map();
    // A link that does not say how far they went is of a map on which nobody walked yet.
    double usual = map.steps() > 0 ? map.steps() : MirrorMap.STEPS.max();
    int steps = (int) fields.number("steps", MirrorMap.STEPS, usual);
    return fields.order(() ->
      new MirrorMapOrder(new MirrorLink(map.withSteps(steps), parsed.link().friends()))
    );
  }
}
