package symmetry.study.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.MathArrays;
import symmetry.engine.Checkpoint;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.number.Numerals;
import symmetry.study.Task;
import symmetry.study.Work;
import symmetry.training.Divergence;
import symmetry.training.Footprint;
import symmetry.training.Snapshot;
import symmetry.training.Trainer;

/** Trains the experiment of a slice to its step and lays the plane through where it came to. */
public record PlanTask(SliceMap map) implements Task<PlanTask.Plan> {
  /** A plan, or why there is none. */
  public sealed interface Plan {
    record Ready(SlicePlan plan) implements Plan {}

    /**
     * @param reason a sentence for a person
     */
    record Refused(String reason) implements Plan {}
  }

  /** The way that the run took: states before its end, and how far from the end each of them is. */
  private record Way(
    Snapshot end,
    double[] centre,
    List<Checkpoint> states,
    List<double[]> offsets
  ) {}

  private static final String STANDS_STILL =
    "This run has not moved by step %s, so it has no directions of its own. Choose a later step, or random directions.";
  private static final String NO_LENGTH =
    "All weights are zero at step %s. A random row is made as long as the unit's own, which is 0: there is no direction to go. Choose another start or a later step.";
  private static final String ONE_WAY =
    "By step %s this run has moved along one line only, and a second direction drawn at random, each row as long as the unit's weights, has no length beside it. Choose another start, a later step, or a network with more weights.";
  private static final String DEGENERATE =
    "With so few weights the two directions are one. Choose a network with at least two weights to a unit, or the directions of the path.";

  /** Room around the path. */
  private static final double MARGIN = 0.25;

  private static final double PARALLEL = 1e-12;

  /** Products of the states of a path with each other, and what is made of them on the way to their main directions. */
  private static final long DIRECTIONS = 1_700_000;

  /** Its path is told by how far each state is from the end. */
  @Override
  public long footprint() {
    return (
      DIRECTIONS +
      Footprint.ofStudied(map.experiment(), map.step(), Trainer.HISTORY_FOR_DISPLAY) +
      Footprint.ofPath(map.experiment(), map.step())
    );
  }

  @Override
  public Plan run(Work work) {
    Trainer trainer = new Trainer(map.experiment());
    work.train(trainer, map.step());
    Snapshot end = trainer.snapshot();
    double[] centre = end.parameters().toArray();
    List<Checkpoint> states = end
      .milestones()
      .stream()
      .filter(c -> c.step() < end.step())
      .toList();
    List<double[]> offsets = states
      .stream()
      .map(state -> MathArrays.ebeSubtract(state.parameters().toArray(), centre))
      .toList();
    Way way = new Way(end, centre, states, offsets);
    return switch (map.directions()) {
      case RANDOM -> random(way);
      case PATH -> alongPath(way);
    };
  }

  private Plan random(Way way) {
    double[] across = FilterDirection.of(way.end.parameters(), map.seed(), 0);
    double[] up = FilterDirection.of(way.end.parameters(), map.seed(), 1);
    double size = Vectors.dot(across, across) * Vectors.dot(up, up);
    if (size == 0) return new Plan.Refused(NO_LENGTH.formatted(Numerals.count(way.end.step())));
    double common = Vectors.dot(across, up);
    if (size - common * common < PARALLEL * size) return new Plan.Refused(DEGENERATE);
    Plane plane = new Plane(way.centre, across, up);
    Axis axis = new Axis(-map.span(), map.span(), map.grid());
    return ready(way, axis, axis, List.of(), path(way, plane), plane);
  }

  private Plan alongPath(Way way) {
    boolean still = way.offsets.stream().allMatch(o -> Vectors.dot(o, o) == 0);
    if (still) return new Plan.Refused(STANDS_STILL.formatted(Numerals.count(way.end.step())));
    MainDirections main = MainDirections.of(way.offsets);
    double[] up = main.isStraight() ? besides(way.end.parameters(), main.first()) : main.second();
    if (Vectors.dot(up, up) == 0) {
      return new Plan.Refused(ONE_WAY.formatted(Numerals.count(way.end.step())));
    }
    Plane plane = new Plane(way.centre, main.first(), up);
    List<PathPoint> path = path(way, plane);
    Axis x = around(path.stream().mapToDouble(PathPoint::x).toArray());
    // A straight path has no height of its own: the plane is then as high as it is wide.
    Axis y = main.isStraight()
      ? new Axis(-x.length() / 2, x.length() / 2, map.grid())
      : around(path.stream().mapToDouble(PathPoint::y).toArray());
    List<Double> shares = List.of(main.firstShare(), main.secondShare());
    return ready(way, x, y, shares, path, plane);
  }

  /** A random direction at right angles to a straight path, of length 1. */
  private double[] besides(Parameters end, double[] first) {
    double[] up = FilterDirection.of(end, map.seed(), 0);
    Vectors.add(up, -Vectors.dot(up, first), first);
    double length = Vectors.length(up);
    if (length < PARALLEL) return new double[up.length];
    double[] unit = new double[up.length];
    Vectors.add(unit, 1 / length, up);
    return unit;
  }

  private Axis around(double[] values) {
    double low = 0;
    double high = 0;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double room = MARGIN * (high - low);
    return new Axis(map.span() * (low - room), map.span() * (high + room), map.grid());
  }

  private List<PathPoint> path(Way way, Plane plane) {
    Snapshot end = way.end;
    Network network = new Network(map.experiment().architecture());
    Samples samples = end.dataset().samples(map.experiment().loss());
    int[] train = end.dataset().train();
    List<PathPoint> path = new ArrayList<>();
    for (int k = 0; k < way.states.size(); k++) {
      Checkpoint state = way.states.get(k);
      network.setParameters(state.parameters());
      double[] at = plane.nearest(way.offsets.get(k));
      double loss = network.evaluate(samples, train).loss();
      path.add(new PathPoint(state.step(), at[0], at[1], loss));
    }
    path.add(new PathPoint(end.step(), 0, 0, end.train().loss()));
    return path;
  }

  private Plan ready(
    Way way,
    Axis x,
    Axis y,
    List<Double> shares,
    List<PathPoint> path,
    Plane plane
  ) {
    double share = plane.share(way.offsets);
    Optional<Divergence> divergence = way.end.divergence();
    return new Plan.Ready(new SlicePlan(map, x, y, shares, share, path, divergence, plane));
  }
}
