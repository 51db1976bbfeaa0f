package symmetry.api.study;

import java.util.Optional;
import org.springframework.stereotype.Component;
import symmetry.study.signal.SignalFigures;
import symmetry.study.signal.SignalSetup;

/** Signals and gradients at the start, layer by layer, of a signal page's {@code link}. */
@Component("signal")
class SignalKind implements StudyKind {

  @Override
  public Optional<StudyOrder<?>> read(StudyFields fields) {
    SignalSetup setup = fields.link("link", SignalSetup::parse);
    return fields.order(() -> new StudyOrder.OfLink(setup.query()), setup::signals, found ->
      found
        .stream()
        .map(one -> Brief.of(one, setup))
        .toList()
    );
  }

  /** What is worth telling while it is measured. */
  private record Brief(String start, int draws, int measured) {
    static Brief of(SignalFigures found, SignalSetup setup) {
      return new Brief(found.network().weights().token(), setup.seeds(), found.draws().size());
    }
  }
}
