package symmetry.engine.kernel;

import java.util.List;
import symmetry.engine.Activation;
import symmetry.engine.Elementary;
import symmetry.engine.Loss;
import symmetry.engine.kernel.Expression.Argument;
import symmetry.engine.kernel.Expression.Constant;
import symmetry.engine.kernel.Expression.Operation;
import symmetry.engine.kernel.Expression.Operator;

/** The formulas of a step: those of the engine, as they are read, and what is put together of them. */
final class Formulas {

  /** Arguments of the formulas below. */
  static final int Z = 0;

  static final int A = 1;

  /** A target, or an error that is to be multiplied by f′. */
  static final int Y = 2;

  static final Expression NEGATIVE = operation(Operator.NEG, new Argument(0));

  /** eˣ of the first argument. */
  private static final Expression EXP = FormulaReader.read(Elementary.class, "exp");

  private static final Expression EXP_IN_VECTORS = Clamp.late(EXP);

  /** w ← −η·(Σ·perSample) + w, of the sum, perSample, −η, w. */
  static final Expression UPDATE = operation(
    Operator.FMA,
    new Argument(2),
    operation(Operator.MUL, new Argument(0), new Argument(1)),
    new Argument(3)
  );

  /** f and f′ of each activation in turn. */
  private static final List<Expression> ACTIVATIONS = FormulaReader.readLambdas(Activation.class);

  /** The same for vectors: in a loop of plain numbers the JIT makes vectors of a minimum, not of a choice. */
  private static final List<Expression> IN_VECTORS = ACTIVATIONS.stream()
    .map(formula -> formula.isFor(VectorLanes.MOST) ? Clamp.late(formula) : formula)
    .toList();

  private Formulas() {}

  private static Expression operation(Operator operator, Expression... operands) {
    return new Operation(operator, List.of(operands));
  }

  /** f(z) of {@link #Z}, for so many lanes; so below. */
  static Expression value(Activation f, int lanes) {
    return activations(lanes).get(2 * f.ordinal());
  }

  private static Expression slope(Activation f, int lanes) {
    return activations(lanes).get(2 * f.ordinal() + 1);
  }

  /** Two lanes have no comparison, so that they are plain numbers where there is one. */
  private static List<Expression> activations(int lanes) {
    return lanes > 2 ? IN_VECTORS : ACTIVATIONS;
  }

  static Expression exp(int lanes) {
    return lanes > 2 ? EXP_IN_VECTORS : EXP;
  }

  /** The error times f′(z), of {@link #Z}, {@link #A} and {@link #Y}. */
  static Expression timesSlope(Activation f, int lanes) {
    return times(new Argument(Y), slope(f, lanes));
  }

  /** Whether f′ is computed from a alone, so that z need not be kept. */
  static boolean forgetsZ(Activation f) {
    return !slope(f, 1).uses(Z);
  }

  /** ∂L/∂z, of {@link #Z}, {@link #A} and {@link #Y}. */
  static Expression error(Loss loss, int lanes) {
    Expression difference = operation(Operator.SUB, new Argument(A), new Argument(Y));
    return loss.isMatched() ? difference : times(difference, slope(loss.activation(), lanes));
  }

  private static Expression times(Expression error, Expression slope) {
    return slope.equals(new Constant(1)) ? error : operation(Operator.MUL, error, slope);
  }
}
