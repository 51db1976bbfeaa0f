package symmetry.api.study;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import symmetry.study.signal.PhaseFigures;
import symmetry.study.signal.PhaseGrid;
import symmetry.study.signal.PhaseInquiry;
import symmetry.study.signal.SignalSetup;

/** The phase map of a signal page's {@code link}: first the theory of its columns, then its cells. */
@Component("phase-map")
class PhaseMapKind implements StudyKind {

  @Override
  public Optional<StudyOrder<?>> read(StudyFields fields) {
    SignalSetup setup = fields.link("link", SignalSetup::parse);
    return fields.order(
      () -> new StudyOrder.OfLink(setup.query()),
      () -> new PhaseInquiry(setup.map()),
      found -> found.<Object>map(Brief::of).orElse(Map.of())
    );
  }

  /**
   * What is worth telling while it is trained.
   *
   * @param cells networks to train
   * @param trained of them, learned or not
   */
  private record Brief(int cells, int trained, int diverged, double lowestLoss) {
    static Brief of(PhaseFigures found) {
      double[] losses = found
        .cells()
        .stream()
        .flatMap(cell -> cell.networks().stream())
        .mapToDouble(PhaseFigures.Network::loss)
        .toArray();
      double[] finite = Arrays.stream(losses).filter(Double::isFinite).toArray();
      PhaseGrid grid = found.map().grid();
      return new Brief(
        grid.columns() * grid.rows() * grid.seeds(),
        losses.length,
        losses.length - finite.length,
        Arrays.stream(finite).min().orElse(Double.NaN)
      );
    }
  }
}
