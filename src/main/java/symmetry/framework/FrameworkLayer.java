package symmetry.framework;

import symmetry.experiment.Kind;

/** A kind of layer that frameworks have. */
public enum FrameworkLayer {
  DENSE("Dense"),
  /** Its fan-in is channels × kernel area. */
  CONVOLUTION("Convolution"),
  /** The weights from state to state. */
  RECURRENT("Recurrent, state to state");

  private final String label;

  FrameworkLayer(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Name in links. */
  public String token() {
    return Kind.token(name());
  }
}
