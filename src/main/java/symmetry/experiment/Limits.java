package symmetry.experiment;

import static symmetry.experiment.Parameter.real;
import static symmetry.experiment.Parameter.whole;

import symmetry.data.DataSpec;

/** The bound of every number an experiment holds. All are checked before memory is allocated. */
public final class Limits {

  public static final Parameter SEED = whole("seed", 1, 0, 999_999_999);
  public static final Parameter SAMPLES = whole(
    "samples",
    200,
    DataSpec.MIN_SAMPLES,
    DataSpec.MAX_SAMPLES
  );
  public static final Parameter NOISE = real("noise", 0.1, 0, DataSpec.MAX_NOISE);
  public static final Parameter POSITIVE_SHARE = real(
    "share of positives",
    0.5,
    DataSpec.MIN_POSITIVE_SHARE,
    DataSpec.MAX_POSITIVE_SHARE
  );
  public static final Parameter TEST_SHARE = real("test share", 0.3, 0, DataSpec.MAX_TEST_SHARE);
  public static final Parameter CLASSES = whole(
    "classes",
    3,
    DataSpec.MIN_CLASSES,
    DataSpec.MAX_CLASSES
  );

  public static final Parameter HIDDEN_LAYERS = whole("hidden layers", 1, 0, 32);
  public static final Parameter UNITS = whole("units", 4, 1, 256);
  public static final Parameter DROPOUT = real("dropout", 0, 0, 0.95);

  /** Weights and biases of the whole network. */
  public static final int MAX_PARAMETERS = 250_000;

  public static final Parameter LEARNING_RATE = real("learning rate", 0.3, 1e-6, 100);
  /** 0 stands for the full batch. */
  public static final Parameter BATCH_SIZE = whole("batch size", 0, 0, DataSpec.MAX_SAMPLES);

  public static final Parameter L1 = real("L1", 0, 0, 10);
  public static final Parameter L2 = real("L2", 0, 0, 10);

  /** A weight or bias set by hand. */
  public static final Parameter WEIGHT = real("weight", 0, -1e6, 1e6);

  /** Standard deviation of what a nudge adds to each weight. */
  public static final Parameter EPSILON = real("ε", 0.05, 1e-9, 10);

  /** Which of the nudges of one step; more than there can be events. */
  public static final Parameter NUDGE_SALT = whole("salt of a nudge", 0, 0, 999);

  /** Which other batch order. */
  public static final Parameter SALT = whole("batch order", 1, 0, 999_999);

  /** Changes in the middle of one run. */
  public static final int MAX_EVENTS = 64;

  /** The step a link may ask to be shown. */
  public static final Parameter STEP = whole("step", 0, 0, 1_000_000);

  /** Steps × parameters × batch size that opening a link may cost: some tens of seconds at most. */
  public static final long MAX_REPLAY = 20_000_000_000L;

  /**
   * Characters of a link's query: room for the longest an experiment can have, all digits written, for a table and for
   * weights.
   */
  public static final int MAX_LINK_LENGTH =
    16_000 + SourceFields.MOST + GivenWeights.MOST_CHARACTERS;

  private Limits() {}
}
