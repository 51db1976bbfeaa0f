package symmetry.clinic;

import java.util.List;
import java.util.Optional;

/**
 * What was found in one layer.
 *
 * @param notFinite how many of its weights are NaN or infinite
 * @param figures nothing where some are not
 */
public record ExaminedLayer(
  LayerMatrix matrix,
  long notFinite,
  Optional<LayerFigures> figures,
  List<Finding> findings
) {
  public ExaminedLayer {
    findings = List.copyOf(findings);
  }

  /** From 1. */
  public int number() {
    return matrix.number();
  }

  /** Of its weights in the file. */
  public String name() {
    return matrix.name();
  }

  /** Which initializer its weights look like. */
  public Optional<Resemblance> start() {
    return figures.map(LayerFigures::start);
  }

  /** The worst of it. */
  public Finding.Severity severity() {
    return findings
      .stream()
      .map(Finding::severity)
      .min(Enum::compareTo)
      .orElse(Finding.Severity.NOTE);
  }
}
