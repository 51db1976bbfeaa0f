package symmetry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import symmetry.study.landscape.LossGrid;
import symmetry.study.landscape.SlicePlan;
import symmetry.training.Divergence;

/**
 * A slice.
 *
 * @param step where the run stands, the centre of the plane
 * @param shares of the path's variance about its end, by direction; empty for random directions
 * @param pathShare the same of the whole plane; absent without a path
 * @param path projected on the plane, with the losses that the run really had; the last is the centre
 * @param divergence absent unless the run left the finite numbers before its step
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SliceReply(
  long step,
  List<Double> shares,
  @Nullable Double pathShare,
  List<MapReply.Point> path,
  MapReply map,
  @Nullable Divergence divergence
) {
  /** What is worth telling while it is measured. */
  record Brief(int rows, int measured, @Nullable Double lowestLoss, @Nullable Double highestLoss) {}

  static SliceReply of(SlicePlan plan, LossGrid grid) {
    return new SliceReply(
      plan.path().getLast().step(),
      plan.shares(),
      Finite.orNull(plan.pathShare()),
      MapReply.Point.of(plan.path()),
      MapReply.of(grid),
      plan.divergence().orElse(null)
    );
  }
}
