package symmetry.api;

import org.springframework.stereotype.Component;
import symmetry.study.signal.PhaseMap;
import symmetry.study.signal.SignalSetup;

/** The phase map of a signal page's {@code link}: first the theory of its columns, then its cells. */
@Component
class PhaseMapKind implements StudyKind {

  static final String NAME = "phase-map";

  /** What the theory takes beside hundreds of trainings. */
  private static final double THEORY_SHARE = 0.02;

  /** What was asked for. */
  record Asked(String link) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Parsed read(StudyFields fields) {
    SignalSetup.Parsed parsed = SignalSetup.parse(fields.link("link"));
    fields.refuse("link", parsed.problems());
    return fields.order(() -> order(parsed.setup()));
  }

  private static StudyOrder<?> order(SignalSetup setup) {
    PhaseMap map = setup.map();
    Asked asked = new Asked(setup.query());
    return new Preparation<>(NAME, asked, map.theory(map.grid().columns()), THEORY_SHARE, theory ->
      new StudyOrder.Sequel.Stage(new PhaseMapOrder(asked, map, theory))
    );
  }
}
