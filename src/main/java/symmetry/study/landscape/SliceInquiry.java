package symmetry.study.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.number.Numerals;
import symmetry.study.Inquiry;
import symmetry.study.RemoteTask;
import symmetry.study.Sample;
import symmetry.study.file.FileRows;
import symmetry.training.Divergence;
import symmetry.training.Footprint;

/**
 * The loss over a plane through the weights of an experiment: first the training that says where the plane
 * is, then the losses, row by row. There are no figures before the plane is known.
 */
public record SliceInquiry(SliceMap map) implements Inquiry<PlanTask.Plan, Optional<SliceFigures>> {
  private static final int STEPS_OF_SAMPLE = 20;
  private static final int POINTS_OF_SAMPLE = 9;

  /**
   * For files.
   *
   * @param step where the run stands, the centre of the plane
   * @param shares of the path's variance about its end, by direction; empty for random directions
   * @param pathShare the same of the whole plane; NaN without a path
   * @param path projected on the plane, with the losses that the run really had; the last is the centre
   * @param divergence empty unless the run left the finite numbers before its step
   */
  private record Report(
    long step,
    List<Double> shares,
    double pathShare,
    List<PathPoint> path,
    MapReport map,
    Optional<Divergence> divergence
  ) {}

  @Override
  public long footprint() {
    long plane = 3 * Double.BYTES * map.experiment().parameterCount();
    return SMALL + plane + Footprint.ofTables(List.of(map.experiment()));
  }

  @Override
  public List<PlanTask> tasks() {
    return List.of(new PlanTask(map));
  }

  /** Some of the steps, and some of the points of the plane. */
  @Override
  public List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    if (map.step() > 0) {
      long few = Math.min(map.step(), STEPS_OF_SAMPLE);
      SliceMap beginning = map.withDirections(SliceMap.Directions.RANDOM, map.seed());
      samples.add(new Sample(new PlanTask(beginning.withStep(few)), (double) map.step() / few));
    }
    double points = (double) map.grid() * map.grid();
    samples.add(new Sample(RowTask.sample(map, POINTS_OF_SAMPLE), points / POINTS_OF_SAMPLE));
    return samples;
  }

  @Override
  public Optional<SliceFigures> figures(List<PlanTask.@Nullable Plan> found) {
    return Optional.empty();
  }

  @Override
  public Object report(Optional<SliceFigures> figures) {
    return Map.of();
  }

  @Override
  public String doing(Optional<SliceFigures> figures) {
    return "Training to step " + Numerals.count(map.step());
  }

  @Override
  public double reaches() {
    return map.trainingShare();
  }

  @Override
  public Next<Optional<SliceFigures>> next(List<PlanTask.Plan> found) {
    return switch (found.getFirst()) {
      case PlanTask.Plan.Ready(SlicePlan plan) -> new Next.Another<>(new Measuring(plan));
      case PlanTask.Plan.Refused(String reason) -> new Next.Refused<>(reason);
    };
  }

  /** The losses over a plane that is known. */
  private record Measuring(SlicePlan plan) implements Inquiry<double[], Optional<SliceFigures>> {
    @Override
    public List<RemoteTask<double[]>> tasks() {
      return plan.rows();
    }

    @Override
    public Optional<SliceFigures> figures(List<double @Nullable []> found) {
      return Optional.of(new SliceFigures(plan, found));
    }

    @Override
    public String doing(Optional<SliceFigures> figures) {
      return "Measuring %d × %d losses".formatted(plan.map().grid(), plan.map().grid());
    }

    @Override
    public FileRows rows(Optional<SliceFigures> figures) {
      return MapReport.rows("x", "y", figures.orElseThrow().grid(), List.of(plan.path()));
    }

    @Override
    public Report report(Optional<SliceFigures> figures) {
      return new Report(
        plan.path().getLast().step(),
        plan.shares(),
        plan.pathShare(),
        plan.path(),
        MapReport.of(figures.orElseThrow().grid()),
        plan.divergence()
      );
    }
  }
}
