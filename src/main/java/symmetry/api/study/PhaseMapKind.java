package symmetry.api.study;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import symmetry.study.signal.PhaseFigures;
import symmetry.study.signal.PhaseInquiry;
import symmetry.study.signal.SignalSetup;

/** The phase map of a signal page's {@code link}: first the theory of its columns, then its cells. */
@Component
class PhaseMapKind implements StudyKind {

  static final String NAME = "phase-map";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<StudyOrder<?>> read(StudyFields fields) {
    SignalSetup setup = fields.link("link", SignalSetup::parse);
    return fields.order(() ->
      new StudyOrder<>(
        NAME,
        new StudyOrder.OfLink(setup.query()),
        new PhaseInquiry(setup.map()),
        found -> found.<Object>map(Brief::of).orElse(Map.of())
      )
    );
  }

  /** What is worth telling while it is trained. */
  private record Brief(int cells, int trained, int diverged, double lowestLoss) {
    static Brief of(PhaseFigures found) {
      double[] finite = found
        .cells()
        .stream()
        .mapToDouble(PhaseFigures.Cell::loss)
        .filter(Double::isFinite)
        .toArray();
      int trained = found.cells().size();
      return new Brief(
        found.map().grid().columns() * found.map().grid().rows(),
        trained,
        trained - finite.length,
        Arrays.stream(finite).min().orElse(Double.NaN)
      );
    }
  }
}
