package symmetry.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import symmetry.study.RemoteTask;
import symmetry.study.landscape.LossGrid;
import symmetry.study.landscape.MapText;
import symmetry.study.landscape.SlicePlan;

/** The rows of a slice whose plane is known. */
record SliceOrder(SliceKind.Asked parameters, SlicePlan plan) implements StudyOrder<double[]> {
  @Override
  public String kind() {
    return SliceKind.NAME;
  }

  @Override
  public List<RemoteTask<double[]>> tasks() {
    return plan.rows();
  }

  @Override
  public SliceReply.Brief brief(List<double @Nullable []> found) {
    LossGrid grid = grid(found);
    return new SliceReply.Brief(
      found.size(),
      Findings.done(found).size(),
      Finite.orNull(grid.lowest()),
      Finite.orNull(grid.highest())
    );
  }

  @Override
  public SliceReply whole(List<double @Nullable []> found) {
    return SliceReply.of(plan, grid(found));
  }

  @Override
  public String csv(List<double @Nullable []> found) {
    return new MapText("x", "y", grid(found), List.of(plan.path())).csv();
  }

  private LossGrid grid(List<double @Nullable []> found) {
    return LossGrid.of(plan.x(), plan.y(), found);
  }
}
