package symmetry.format;

/** Which axis of a layer's weights counts its units. */
public enum WeightLayout {
  /** PyTorch: a row for each unit; of a convolution the first axis counts its filters. */
  OUT_IN("out × in"),
  /** Keras, scikit-learn, {@code x @ W} by hand: a column for each unit; of a convolution the last axis. */
  IN_OUT("in × out");

  private final String label;

  WeightLayout(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
