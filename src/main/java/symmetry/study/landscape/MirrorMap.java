package symmetry.study.landscape;

import java.util.ArrayList;
import java.util.List;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;
import symmetry.experiment.Limits;
import symmetry.experiment.Parameter;
import symmetry.study.landscape.Landscape.Place;

/**
 * A landscape of two twin weights and the walkers dropped on it: all that determines where each of them
 * is after so many steps. An existing value is within the bounds named here.
 *
 * @param teacher the weights that are to be found
 * @param dropped walkers one by one, at most {@value #MAX_DROPPED}
 * @param crowd how many walkers besides, at random places of the map
 * @param crowdSeed what draws those places
 * @param steps how far the walkers are when the map is opened
 */
public record MirrorMap(
  Place teacher,
  List<Place> dropped,
  int crowd,
  long crowdSeed,
  double rate,
  int steps
) {
  public static final Parameter TEACHER = Parameter.real("teacher's weight", 0.4, -4, 4);
  public static final Parameter START = Parameter.real("weight", 1, -8, 8);
  public static final Parameter CROWD = Parameter.whole("walkers at random", 0, 0, 100);
  public static final Parameter RATE = Parameter.real("learning rate", 1, 1e-4, 20);
  public static final Parameter STEPS = Parameter.whole("steps", 0, 0, 20_000);
  public static final int MAX_DROPPED = 24;

  /** Room around teacher and zero. */
  private static final double MARGIN = 1;

  private static final int POINTS = 121;
  private static final double PER_UNIT = 10_000;

  public MirrorMap {
    dropped = List.copyOf(dropped);
    TEACHER.require(teacher.w1());
    TEACHER.require(teacher.w2());
    for (Place place : dropped) {
      START.require(place.w1());
      START.require(place.w2());
    }
    CROWD.require(crowd);
    Limits.SEED.require(crowdSeed);
    RATE.require(rate);
    STEPS.require(steps);
    if (dropped.size() > MAX_DROPPED) {
      throw new IllegalArgumentException("more than %d walkers".formatted(MAX_DROPPED));
    }
  }

  /** Two walkers that seem to start together: one on the diagonal, one a hair beside it. */
  public static MirrorMap opening() {
    List<Place> two = List.of(new Place(1, 1), new Place(1, 1.0001));
    return new MirrorMap(new Place(0.4, 2.5), two, 0, 1, RATE.initial(), 0);
  }

  public Landscape landscape() {
    return new Landscape(teacher.w1(), teacher.w2());
  }

  /** Both sides of the map, the same for both weights. */
  public Axis axis() {
    double low = Math.min(0, Math.min(teacher.w1(), teacher.w2())) - MARGIN;
    double high = Math.max(0, Math.max(teacher.w1(), teacher.w2())) + MARGIN;
    return new Axis(low, high, POINTS);
  }

  /** Where the walkers start: those dropped one by one, then the crowd. */
  public List<Place> starts() {
    List<Place> starts = new ArrayList<>(dropped);
    RandomStream random = new RandomStream(crowdSeed, Purpose.WALKERS, 0);
    Axis axis = axis();
    for (int k = 0; k < crowd; k++) {
      starts.add(new Place(drawn(random, axis), drawn(random, axis)));
    }
    return List.copyOf(starts);
  }

  /** Uniform; with so few digits that a person can read it and drop a walker there again. */
  private static double drawn(RandomStream random, Axis axis) {
    return Math.rint(random.uniform(axis.low(), axis.high()) * PER_UNIT) / PER_UNIT;
  }

  /** Another teacher; all walkers go back to their starts, a crowd to places of the new map. */
  public MirrorMap withTeacher(Place changed) {
    return new MirrorMap(changed, dropped, crowd, crowdSeed, rate, 0);
  }

  public MirrorMap withDropped(List<Place> changed) {
    return new MirrorMap(teacher, changed, crowd, crowdSeed, rate, 0);
  }

  public MirrorMap withCrowd(int changed, long seed) {
    return new MirrorMap(teacher, dropped, changed, seed, rate, 0);
  }

  /** What a person gets who asks for another crowd: the next seed, so that a class can count along. */
  public long nextSeed() {
    return crowdSeed == Limits.SEED.max() ? (long) Limits.SEED.min() : crowdSeed + 1;
  }

  public MirrorMap withRate(double changed) {
    return new MirrorMap(teacher, dropped, crowd, crowdSeed, changed, 0);
  }

  public MirrorMap withSteps(int changed) {
    return new MirrorMap(teacher, dropped, crowd, crowdSeed, rate, changed);
  }
}
