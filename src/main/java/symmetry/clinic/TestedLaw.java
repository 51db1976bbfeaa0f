package symmetry.clinic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import symmetry.clinic.Resemblance.Fit;
import symmetry.experiment.InitializerKind;

/** A start whose law the numbers of a matrix were tested against. */
record TestedLaw(Fit fit, Law law, FitTest test) {
  /**
   * @param numbers of the start, for a person; empty if it has none
   */
  static TestedLaw of(InitializerKind kind, String numbers, Law law, FitTest test) {
    return new TestedLaw(Fit.of(kind, numbers, test), law, test);
  }

  boolean passes() {
    return test.passes();
  }

  /** By variance. */
  static TestedLaw nearest(List<TestedLaw> laws) {
    return laws
      .stream()
      .min(Comparator.comparingDouble(t -> Math.abs(StrictMath.log(t.test.varianceRatio()))))
      .orElseThrow();
  }

  /** The nearest of a family. */
  static Optional<TestedLaw> nearest(List<TestedLaw> laws, Law.Family family) {
    List<TestedLaw> ofIt = laws
      .stream()
      .filter(t -> t.law.family() == family)
      .toList();
    return ofIt.isEmpty() ? Optional.empty() : Optional.of(nearest(ofIt));
  }
}
