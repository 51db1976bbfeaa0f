package symmetry.engine.kernel;

import java.util.List;
import symmetry.bytecode.Expression;
import symmetry.engine.Activation;

/** What is computed of every number of a layer, apart from all others. */
enum Formula {
  /** a = f(z). */
  VALUE(Role.ACTIVATIONS, Role.PREACTIVATIONS),
  /** a = eᵃ. */
  EXPONENTIAL(Role.ACTIVATIONS, Role.ACTIVATIONS),
  /** What the layer above reads: a·mask. */
  DROPOUT(Role.OUTPUTS, Role.ACTIVATIONS, Role.MASKS),
  /** error = a − y. */
  DIFFERENCE(Role.ERRORS, Role.PREACTIVATIONS, Role.ACTIVATIONS, Role.TARGETS),
  /** error = (a − y)·f′(z). */
  DIFFERENCE_TIMES_SLOPE(Role.ERRORS, Role.PREACTIVATIONS, Role.ACTIVATIONS, Role.TARGETS),
  /** error = error·mask. */
  DROPPED_ERROR(Role.ERRORS, Role.ERRORS, Role.MASKS),
  /** error = error·f′(z). */
  TIMES_SLOPE(Role.ERRORS, Role.PREACTIVATIONS, Role.ACTIVATIONS, Role.ERRORS);

  final Role result;

  /** By argument. */
  final List<Role> arguments;

  Formula(Role result, Role... arguments) {
    this.result = result;
    this.arguments = List.of(arguments);
  }

  Expression of(Activation f, int lanes) {
    return switch (this) {
      case VALUE -> Formulas.value(f, lanes);
      case EXPONENTIAL -> Formulas.exp(lanes);
      case DROPOUT, DROPPED_ERROR -> Formulas.PRODUCT;
      case DIFFERENCE -> Formulas.DIFFERENCE;
      case DIFFERENCE_TIMES_SLOPE -> Formulas.times(Formulas.DIFFERENCE, f, lanes);
      case TIMES_SLOPE -> Formulas.timesSlope(f, lanes);
    };
  }
}
