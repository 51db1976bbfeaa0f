package symmetry.experiment;

import static symmetry.experiment.Parameter.real;

import java.util.List;
import symmetry.engine.init.BiasInitializer;

/** The catalogue of bias initializers. i is the fan-in, o the fan-out of the layer. */
public enum BiasKind implements Kind {
  ZEROS("Zeros", "b = 0", "The usual choice");

  private final String label;
  private final String formula;
  private final String source;
  private final List<Parameter> parameters;

  BiasKind(String label, String formula, String source, Parameter... parameters) {
    this.label = label;
    this.formula = formula;
    this.source = source;
    this.parameters = List.of(parameters);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String formula() {
    return formula;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }
}
