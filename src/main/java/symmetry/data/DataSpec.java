package symmetry.data;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import symmetry.engine.Loss;

/**
 * Which data to learn from. With a seed it determines a {@link Dataset}.
 *
 * <p>Every number must be within its bounds, else {@link IllegalArgumentException}. A setting that
 * does not apply to the source (the noise of the iris flowers, say) is replaced by the source's
 * default, so that specs that mean the same are equal.
 *
 * @param samples rows, train and test together
 * @param noise standard deviation, in units of the inputs, of what is added to every input of a
 *     classified sample and to the target in regression; figures are about 1 to 2 units in radius
 * @param positiveShare share of positive samples in binary data
 * @param testShare share of samples kept out of training
 * @param classes number of classes
 * @param features inputs added to two-dimensional data; unmodifiable, in the order of the enum
 * @param scaling of all inputs, by the training split
 */
public record DataSpec(
  Source source,
  int samples,
  double noise,
  double positiveShare,
  double testShare,
  int classes,
  Set<Feature> features,
  Scaling scaling
) {
  public static final int MIN_SAMPLES = 4;
  public static final int MAX_SAMPLES = 2000;
  public static final double MIN_NOISE = 0;
  public static final double MAX_NOISE = 1;
  public static final double MIN_POSITIVE_SHARE = 0.05;
  public static final double MAX_POSITIVE_SHARE = 0.95;
  public static final double MIN_TEST_SHARE = 0;
  public static final double MAX_TEST_SHARE = 0.9;
  public static final int MIN_CLASSES = 2;
  public static final int MAX_CLASSES = 10;

  public static final double DEFAULT_POSITIVE_SHARE = 0.5;

  public DataSpec {
    boolean own = source instanceof OwnData;
    requireWithin(
      "samples",
      samples,
      own ? OwnData.MIN_ROWS : MIN_SAMPLES,
      own ? OwnData.MAX_ROWS : MAX_SAMPLES
    );
    requireWithin("noise", noise, MIN_NOISE, MAX_NOISE);
    requireWithin("positiveShare", positiveShare, MIN_POSITIVE_SHARE, MAX_POSITIVE_SHARE);
    requireWithin("testShare", testShare, MIN_TEST_SHARE, MAX_TEST_SHARE);
    requireWithin("classes", classes, MIN_CLASSES, MAX_CLASSES);

    samples = source.generated() ? samples : source.defaultSamples();
    // + 0.0 makes −0 and 0, which mean the same, equal
    noise = source.generated() ? noise + 0.0 : source.defaultNoise();
    positiveShare = source.hasClassBalance() ? positiveShare : DEFAULT_POSITIVE_SHARE;
    testShare += 0.0;
    classes = source.hasClasses() ? classes : source.defaultClasses();
    EnumSet<Feature> ordered = EnumSet.noneOf(Feature.class);
    if (source.hasFeatures()) ordered.addAll(features);
    features = Collections.unmodifiableSet(ordered);
  }

  /** The source with its defaults. */
  public static DataSpec of(Source source) {
    return new DataSpec(
      source,
      source.defaultSamples(),
      source.defaultNoise(),
      DEFAULT_POSITIVE_SHARE,
      source.defaultTestShare(),
      source.defaultClasses(),
      Set.of(),
      Scaling.RAW
    );
  }

  /** Inputs of the network: the raw dimensions and the features. */
  public int inputs() {
    return source.dimensions() + features.size();
  }

  /** Outputs of the network: one, or one for each class, as softmax has it for two classes too. */
  public int outputs(Loss loss) {
    return switch (source.task()) {
      case MULTICLASS -> classes;
      case BINARY -> loss == Loss.SOFTMAX_CE ? 2 : 1;
      case REGRESSION -> 1;
    };
  }

  /** Samples kept out of training; at least one is left for it. */
  public int testCount() {
    return Math.min((int) Math.round(testShare * samples), samples - 1);
  }

  /** Samples to learn from. */
  public int trainCount() {
    return samples - testCount();
  }

  /** Other data, of which as much is kept for a test, scaled alike, with the same features where there can be any. */
  public DataSpec withSource(Source changed) {
    return of(changed).withTestShare(testShare).withFeatures(features).withScaling(scaling);
  }

  public DataSpec withSamples(int samples) {
    return of(source, samples, noise, positiveShare, testShare, classes, features, scaling);
  }

  public DataSpec withNoise(double noise) {
    return of(source, samples, noise, positiveShare, testShare, classes, features, scaling);
  }

  public DataSpec withPositiveShare(double positiveShare) {
    return of(source, samples, noise, positiveShare, testShare, classes, features, scaling);
  }

  public DataSpec withTestShare(double testShare) {
    return of(source, samples, noise, positiveShare, testShare, classes, features, scaling);
  }

  public DataSpec withClasses(int classes) {
    return of(source, samples, noise, positiveShare, testShare, classes, features, scaling);
  }

  public DataSpec withFeatures(Set<Feature> features) {
    return of(source, samples, noise, positiveShare, testShare, classes, features, scaling);
  }

  public DataSpec withScaling(Scaling scaling) {
    return of(source, samples, noise, positiveShare, testShare, classes, features, scaling);
  }

  /** Short enough for a line, which the changes above are. */
  private static DataSpec of(
    Source source,
    int samples,
    double noise,
    double positiveShare,
    double testShare,
    int classes,
    Set<Feature> features,
    Scaling scaling
  ) {
    return new DataSpec(
      source,
      samples,
      noise,
      positiveShare,
      testShare,
      classes,
      features,
      scaling
    );
  }

  /** Written so that NaN fails. */
  private static void requireWithin(String name, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(
        "%s must be %s to %s: %s".formatted(name, min, max, value)
      );
    }
  }
}
