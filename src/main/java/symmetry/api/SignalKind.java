package symmetry.api;

import org.springframework.stereotype.Component;
import symmetry.study.signal.SignalSetup;

/** Signals and gradients at the start, layer by layer, of a signal page's {@code link}. */
@Component
class SignalKind implements StudyKind {

  static final String NAME = "signal";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Parsed read(StudyFields fields) {
    SignalSetup.Parsed parsed = SignalSetup.parse(fields.link("link"));
    fields.refuse("link", parsed.problems());
    return fields.order(() -> new SignalOrder(parsed.setup()));
  }
}
