package symmetry.study.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.study.Inquiry;
import symmetry.study.Sample;
import symmetry.study.file.FileRows;
import symmetry.study.landscape.Landscape.Place;

/** A mirror map with its walkers. */
public record MirrorInquiry(
  MirrorMap map
) implements Inquiry<MirrorTask.Found, Optional<MirrorTask.Found>> {
  private static final int STEPS_OF_SAMPLE = 2_000;

  /**
   * For files.
   *
   * @param step where the walkers are: that asked for, or the last one that moved any of them
   * @param atRest whether no step moves anybody any more
   * @param points where the gradient is zero, by ascending loss
   */
  private record Report(
    MapReport map,
    List<Point> points,
    int step,
    boolean atRest,
    List<Walker> walkers
  ) {}

  /**
   * A stationary point.
   *
   * @param kind minimum, saddle, maximum or valley
   * @param eigenvalues of the Hessian, ascending
   */
  private record Point(
    double w1,
    double w2,
    double loss,
    String kind,
    double gradientNorm,
    List<Double> eigenvalues
  ) {
    static Point of(StationaryPoint p) {
      return new Point(
        p.at().w1(),
        p.at().w2(),
        p.loss(),
        p.kind().name().toLowerCase(Locale.ROOT),
        p.gradient().norm(),
        List.of(p.curvature().smallest(), p.curvature().largest())
      );
    }
  }

  /**
   * A walker.
   *
   * @param point which stationary point it has come to, counted from 0; null if none
   * @param path points where it had moved visibly, its start first and its end last
   */
  private record Walker(
    Place start,
    Place end,
    double loss,
    @Nullable Integer point,
    List<PathPoint> path
  ) {
    static Walker of(MirrorTask.Found found, int index) {
      List<PathPoint> path = found.paths().get(index);
      Place end = found.ends().get(index);
      return new Walker(
        found.starts().get(index),
        end,
        path.getLast().loss(),
        found.points().reachedBy(end).map(found.points().points()::indexOf).orElse(null),
        path
      );
    }
  }

  @Override
  public List<MirrorTask> tasks() {
    return List.of(new MirrorTask(map));
  }

  /** The surface with some of the steps: at most all of them take so much longer. */
  @Override
  public List<Sample> samples() {
    int few = Math.min(map.steps(), STEPS_OF_SAMPLE);
    Sample surface = new Sample(new MirrorTask(map.withSteps(0)), 1);
    if (few == 0) return List.of(surface);
    return List.of(
      surface,
      new Sample(new MirrorTask(map.withSteps(few)), (double) map.steps() / few)
    );
  }

  @Override
  public Optional<MirrorTask.Found> figures(List<MirrorTask.@Nullable Found> found) {
    return Optional.ofNullable(found.getFirst());
  }

  @Override
  public FileRows rows(Optional<MirrorTask.Found> figures) {
    return figures
      .map(found -> MapReport.rows("w1", "w2", found.grid(), found.paths()))
      .orElse(FileRows.NONE);
  }

  @Override
  public Object report(Optional<MirrorTask.Found> figures) {
    return figures.<Object>map(MirrorInquiry::report).orElse(Map.of());
  }

  private static Report report(MirrorTask.Found found) {
    List<Walker> walkers = new ArrayList<>();
    for (int k = 0; k < found.ends().size(); k++) walkers.add(Walker.of(found, k));
    return new Report(
      MapReport.of(found.grid()),
      found.points().points().stream().map(Point::of).toList(),
      found.step(),
      found.atRest(),
      walkers
    );
  }
}
