package symmetry.framework;

import java.util.Optional;
import symmetry.engine.Activation;
import symmetry.experiment.LinkReader;
import symmetry.experiment.LinkWriter;

/**
 * Which default is asked for: {@code framework=pytorch&layer=convolution} in links, the dense layer left out.
 *
 * @param layer one that the framework has
 */
public record FrameworkChoice(Framework framework, FrameworkLayer layer) {
  private static final String FRAMEWORK = "framework";
  private static final String LAYER = "layer";

  public FrameworkChoice {
    if (!FrameworkDefaults.layers(framework).contains(layer)) {
      throw new IllegalArgumentException(
        "layer must be one that %s has here".formatted(framework.label())
      );
    }
  }

  /** Its dense layer. */
  public static FrameworkChoice of(Framework framework) {
    return new FrameworkChoice(framework, FrameworkLayer.DENSE);
  }

  /** Empty where none is asked for, or one that is not known: the reader names what is wrong. */
  public static Optional<FrameworkChoice> read(LinkReader reader) {
    Optional<Framework> framework = reader.oneOf(FRAMEWORK, Framework.values());
    if (framework.isEmpty() && reader.oneOf(LAYER, FrameworkLayer.values()).isPresent()) {
      reader.refuse(LAYER, "given together with framework");
    }
    return framework.map(of ->
      new FrameworkChoice(
        of,
        reader.oneOf(LAYER, FrameworkDefaults.layers(of), FrameworkLayer.DENSE)
      )
    );
  }

  public void write(LinkWriter writer) {
    writer.put(FRAMEWORK, framework.token());
    writer.constant(LAYER, layer, FrameworkLayer.DENSE);
  }

  /** Whether a layer of the framework can have this activation. */
  public boolean allows(Activation activation) {
    return framework.activations().contains(activation);
  }

  /** What such a layer starts with. */
  public FrameworkDefault entry(Activation activation) {
    return FrameworkDefaults.of(framework, layer, activation).orElseThrow();
  }

  public FrameworkChoice withFramework(Framework changed) {
    FrameworkLayer kept = FrameworkDefaults.layers(changed).contains(layer)
      ? layer
      : FrameworkLayer.DENSE;
    return new FrameworkChoice(changed, kept);
  }

  public FrameworkChoice withLayer(FrameworkLayer changed) {
    return new FrameworkChoice(framework, changed);
  }
}
