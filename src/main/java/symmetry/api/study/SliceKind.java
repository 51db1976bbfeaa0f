package symmetry.api.study;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import symmetry.study.landscape.LossGrid;
import symmetry.study.landscape.SliceFigures;
import symmetry.study.landscape.SliceInquiry;
import symmetry.study.landscape.SliceLink;

/**
 * The loss over a plane through the weights of an experiment, by a landscape page's {@code link}: first
 * the training that says where the plane is, then the losses.
 */
@Component("slice")
class SliceKind implements StudyKind {

  @Override
  public Optional<StudyOrder<?>> read(StudyFields fields) {
    SliceLink link = fields.linkOnTable("link", SliceLink::parse);
    return fields.order(
      () -> new StudyOrder.OfLink(link.query()),
      () -> new SliceInquiry(link.map()),
      found -> found.<Object>map(Brief::of).orElse(Map.of())
    );
  }

  /** What is worth telling while it is measured. */
  private record Brief(int rows, long measured, double lowestLoss, double highestLoss) {
    static Brief of(SliceFigures found) {
      LossGrid grid = found.grid();
      return new Brief(found.rows().size(), found.measured(), grid.lowest(), grid.highest());
    }
  }
}
