package symmetry.ui.live;

/** Names of what the frames say in words; an element with such a name reads it. */
public final class LiveTexts {

  public static final String STEP = "step";
  public static final String EPOCH = "epoch";
  public static final String TRAIN_LOSS = "train-loss";
  public static final String TEST_LOSS = "test-loss";
  /** The accuracy, for a regression R². */
  public static final String TRAIN_SCORE = "train-score";

  public static final String TEST_SCORE = "test-score";

  /** {@link symmetry.training.Headline}, part by part. */
  public static final String HEADLINE = "headline";

  public static final String HEADLINE_MARKED = "headline-marked";
  public static final String HEADLINE_END = "headline-end";
  public static final String BELOW_HEADLINE = "below-headline";

  /** The whole of it, not oftener than one can listen. */
  public static final String HEADLINE_HEARD = "headline-heard";

  /** Why it plays slower than asked; empty while it does not. */
  public static final String CROWD = "crowd";

  public static final String TRAIN_ACCURACY = "train-accuracy";
  public static final String TEST_ACCURACY = "test-accuracy";
  public static final String FINGERPRINT = "fingerprint";

  /** When and why clones became different. */
  public static final String BROKEN = "broken";

  /** {@link symmetry.training.Inspection#whyInWords}: which layers are frozen and why, and what grows. */
  public static final String FROZEN = "frozen";

  /** All ledgers, for those who listen. */
  public static final String LEDGERS = "ledgers";

  private LiveTexts() {}

  /** The ledger of a hidden layer, counted from 0. */
  public static String ledger(int layer) {
    return "ledger-" + (layer + 1);
  }

  /** What else there is to say of the layer. */
  public static String detail(int layer) {
    return "detail-" + (layer + 1);
  }

  /** Which heatmap of the board is the layer's. */
  public static String heat(int layer) {
    return "heat-" + (layer + 1);
  }
}
