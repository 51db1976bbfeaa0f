package symmetry.framework;

import java.util.List;
import symmetry.engine.Activation;
import symmetry.experiment.Kind;

/** A framework whose defaults are known, in the version that they were read in. */
public enum Framework {
  PYTORCH("PyTorch", "1.13.1", "https://github.com/pytorch/pytorch/blob/v1.13.1/", true),

  KERAS("Keras", "3.15.1", "https://github.com/keras-team/keras/blob/v3.15.1/", false),

  /** With the Keras that it brought until 2.15; from 2.16 on it brings Keras 3. */
  TENSORFLOW("TensorFlow", "2.15", "https://github.com/keras-team/keras/blob/v2.15.0/", false),

  FLAX("JAX with Flax", "0.9.0", "https://github.com/google/flax/blob/v0.9.0/", false),

  /** The library of examples that comes with JAX. */
  STAX(
    "JAX with stax",
    "0c7423f",
    "https://github.com/jax-ml/jax/blob/0c7423fb1773568e00ccdd94fe14efa646e0fe2f/",
    false
  ),

  SCIKIT_LEARN(
    "scikit-learn",
    "1.2.1",
    "https://github.com/scikit-learn/scikit-learn/blob/1.2.1/",
    true
  ),

  DL4J("Deeplearning4j", "1.0.0-M2.1", "https://github.com/deeplearning4j/deeplearning4j", false);

  private final String label;
  private final String version;
  private final String source;
  private final boolean drawnFrom;

  Framework(String label, String version, String source, boolean drawnFrom) {
    this.label = label;
    this.version = version;
    this.source = source;
    this.drawnFrom = drawnFrom;
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  /** In which its source was read. */
  public String version() {
    return version;
  }

  /** Whether each build draws from the framework itself, as Debian packages this version, and compares. */
  public boolean isDrawnFrom() {
    return drawnFrom;
  }

  /** Name in links. */
  public String token() {
    return Kind.token(name());
  }

  /** Where a file of that version can be read. */
  public String address(String file) {
    return source.endsWith("/") ? source + file : source;
  }

  /** Those that its layers can have: a perceptron of scikit-learn knows four, in the others one writes any. */
  public List<Activation> activations() {
    return this == SCIKIT_LEARN
      ? List.of(Activation.LINEAR, Activation.SIGMOID, Activation.TANH, Activation.RELU)
      : List.of(Activation.values());
  }
}
