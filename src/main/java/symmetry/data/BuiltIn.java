package symmetry.data;

import java.util.Objects;

/** The data that come with the playground, with the settings that suit them. */
public enum BuiltIn implements Source {
  /** The four points of {0, 1}²; positive where the inputs differ. */
  XOR_POINTS(LearningTask.BINARY, 2, false, 4, 2, 0, 0, new Range(-0.5, 1.5)),
  /** The four points of {−1, 1}²; positive where the signs differ. */
  XOR_SIGNED(LearningTask.BINARY, 2, false, 4, 2, 0, 0, Range.around0(1.5)),
  /** The four quadrants of [−1, 1]²; positive where the signs differ. */
  XOR(LearningTask.BINARY, 2, 0.05, Range.around0(1.5)),
  /** A disc (positive) inside a ring. */
  CIRCLE(LearningTask.BINARY, 2, 0.05, Range.around0(2.5)),
  /** One Gaussian blob for each class; the noise is their deviation. */
  BLOBS(LearningTask.BINARY, 2, 0.4, Range.around0(2.5)),
  /** Two half moons, one in the other's arms. */
  MOONS(LearningTask.BINARY, 2, 0.1, Range.around0(2)),
  /** Two arms wound around each other. */
  SPIRAL(LearningTask.BINARY, 2, 0.05, Range.around0(2.5)),
  /** 4 × 4 cells of alternating class. */
  CHECKERBOARD(LearningTask.BINARY, 2, 0, Range.around0(2.5)),
  /** A Gaussian blob for each class, evenly on a circle; the noise is their deviation. */
  MULTI_BLOBS(LearningTask.MULTICLASS, 2, 0.3, Range.around0(3)),
  /** A spiral arm for each class. */
  MULTI_SPIRALS(LearningTask.MULTICLASS, 2, 0.05, Range.around0(2.5)),
  /** One period of the sine. */
  SINE(LearningTask.REGRESSION, 1, 0.05, Range.around0(Math.PI)),
  /** −1 left of 0, else 1. */
  STEP(LearningTask.REGRESSION, 1, 0.05, Range.around0(2)),
  /** A linear function of both inputs, of a different slope in each. */
  PLANE(LearningTask.REGRESSION, 2, 0.05, Range.around0(2)),
  /** Two hills and a hollow. */
  HILLS(LearningTask.REGRESSION, 2, 0.05, Range.around0(2)),
  /** Fisher's iris flowers: four measurements, three species. */
  IRIS(LearningTask.MULTICLASS, 4, false, 150, 3, 0, 0.2, Range.around0(3)),
  /** Handwritten digits: 8 × 8 grey levels. */
  DIGITS(LearningTask.MULTICLASS, 64, false, 1797, 10, 0, 0.2, new Range(0, 1));

  private final LearningTask task;
  private final int dimensions;
  private final boolean generated;
  private final int defaultSamples;
  private final double defaultNoise;
  private final double defaultTestShare;
  private final int defaultClasses;
  private final Range range;

  /** A generated source. */
  BuiltIn(LearningTask task, int dimensions, double noise, Range range) {
    this(task, dimensions, true, 200, task == LearningTask.MULTICLASS ? 3 : 2, noise, 0.2, range);
  }

  BuiltIn(
    LearningTask task,
    int dimensions,
    boolean generated,
    int samples,
    int classes,
    double noise,
    double testShare,
    Range range
  ) {
    this.task = task;
    this.dimensions = dimensions;
    this.generated = generated;
    this.defaultSamples = samples;
    this.defaultClasses = classes;
    this.defaultNoise = noise;
    this.defaultTestShare = testShare;
    this.range = range;
  }

  @Override
  public LearningTask task() {
    return task;
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public boolean generated() {
    return generated;
  }

  @Override
  public int defaultSamples() {
    return defaultSamples;
  }

  @Override
  public double defaultNoise() {
    return defaultNoise;
  }

  @Override
  public double defaultTestShare() {
    return defaultTestShare;
  }

  @Override
  public int defaultClasses() {
    return defaultClasses;
  }

  /** The same in every dimension. */
  @Override
  public Range range(int dimension) {
    Objects.checkIndex(dimension, dimensions);
    return range;
  }
}
