package symmetry.experiment;

import static symmetry.experiment.Parameter.real;
import static symmetry.experiment.Parameter.whole;

import java.util.Arrays;
import java.util.List;

/**
 * When training ends by itself, as frameworks define it: looked at after each epoch. What they call validation data
 * is the test split. A training loss is the mean over the batches of an epoch, each before its update, with
 * penalties and dropout.
 */
public enum StoppingKind implements Kind {
  NONE("Never", "plays on until paused", "–"),
  SCIKIT_LEARN(
    "scikit-learn, training loss",
    "more than n epochs without a loss below the best by tol",
    "MLPClassifier, MLPRegressor: n_iter_no_change, tol",
    Numbers.SCIKIT_LEARN
  ),
  SCIKIT_LEARN_SCORE(
    "scikit-learn, test score",
    "more than n epochs without a score above the best by tol; goes back to the best",
    "early_stopping=True; the score is accuracy, or R² for regression",
    Numbers.SCIKIT_LEARN
  ),
  KERAS_LOSS(
    "Keras, training loss",
    "patience epochs without a loss below the best by min_delta",
    "EarlyStopping(monitor=\"loss\")",
    Numbers.KERAS
  ),
  KERAS_LOSS_BEST(
    "Keras, training loss, best weights",
    "patience epochs without a loss below the best by min_delta; goes back to the best",
    "EarlyStopping(monitor=\"loss\", restore_best_weights=True)",
    Numbers.KERAS
  ),
  KERAS_VAL_LOSS(
    "Keras, test loss",
    "patience epochs without a loss below the best by min_delta",
    "EarlyStopping(monitor=\"val_loss\")",
    Numbers.KERAS
  ),
  KERAS_VAL_LOSS_BEST(
    "Keras, test loss, best weights",
    "patience epochs without a loss below the best by min_delta; goes back to the best",
    "EarlyStopping(monitor=\"val_loss\", restore_best_weights=True)",
    Numbers.KERAS
  );

  /** What the rules of a framework have alike. */
  private static final class Numbers {

    static final Parameter[] SCIKIT_LEARN = {
      whole("n_iter_no_change", 10, 1, 100_000),
      real("tol", 1e-4, 0, 1000),
    };
    static final Parameter[] KERAS = {
      whole("patience", 10, 0, 100_000),
      real("min_delta", 0, 0, 1000),
    };
  }

  private final Entry entry;

  StoppingKind(String label, String formula, String source, Parameter... parameters) {
    entry = new Entry(label, formula, source, List.of(parameters));
  }

  /** Whether it counts as scikit-learn does, else as Keras. */
  public boolean isScikitLearn() {
    return this == SCIKIT_LEARN || this == SCIKIT_LEARN_SCORE;
  }

  /** Whether it looks at the test split, without which it never stops. */
  public boolean needsTest() {
    return switch (this) {
      case SCIKIT_LEARN_SCORE, KERAS_VAL_LOSS, KERAS_VAL_LOSS_BEST -> true;
      case NONE, SCIKIT_LEARN, KERAS_LOSS, KERAS_LOSS_BEST -> false;
    };
  }

  /**
   * Whether there is anything to watch.
   *
   * @param testSamples that are kept out of training
   */
  public boolean watches(int testSamples) {
    return this != NONE && !(needsTest() && testSamples == 0);
  }

  /** Whether what is left in the end are the weights of the best epoch, not those of the last. */
  public boolean restoresBest() {
    return switch (this) {
      case SCIKIT_LEARN_SCORE, KERAS_LOSS_BEST, KERAS_VAL_LOSS_BEST -> true;
      case NONE, SCIKIT_LEARN, KERAS_LOSS, KERAS_VAL_LOSS -> false;
    };
  }

  /** Those that can end a run where nothing is kept for a test. */
  public static List<StoppingKind> withoutTest() {
    return Arrays.stream(values())
      .filter(kind -> !kind.needsTest())
      .toList();
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
