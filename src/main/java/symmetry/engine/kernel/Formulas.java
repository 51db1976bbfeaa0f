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
  static final Expression EXP = FormulaReader.read(Elementary.class, "exp");

  /** w ← −η·(Σ·perSample) + w, of the sum, perSample, −η, w. */
  static final Expression UPDATE = operation(
    Operator.FMA,
    new Argument(2),
    operation(Operator.MUL, new Argument(0), new Argument(1)),
    new Argument(3)
  );

  /** f and f′ of each activation in turn. */
  private static final List<Expression> ACTIVATIONS = FormulaReader.readLambdas(Activation.class);

  private Formulas() {}

  private static Expression operation(Operator operator, Expression... operands) {
    return new Operation(operator, List.of(operands));
  }

  /** f(z) of {@link #Z}. */
  static Expression value(Activation f) {
    return ACTIVATIONS.get(2 * f.ordinal());
  }

  private static Expression slope(Activation f) {
    return ACTIVATIONS.get(2 * f.ordinal() + 1);
  }

  /** The error times f′(z), of {@link #Z}, {@link #A} and {@link #Y}. */
  static Expression timesSlope(Activation f) {
    return times(new Argument(Y), slope(f));
  }

  /** Whether f′ is computed from a alone, so that z need not be kept. */
  static boolean forgetsZ(Activation f) {
    return !slope(f).uses(Z);
  }

  /** ∂L/∂z, of {@link #Z}, {@link #A} and {@link #Y}. */
  static Expression error(Loss loss) {
    Expression difference = operation(Operator.SUB, new Argument(A), new Argument(Y));
    return loss.isMatched() ? difference : times(difference, slope(loss.activation()));
  }

  private static Expression times(Expression error, Expression slope) {
    return slope.equals(new Constant(1)) ? error : operation(Operator.MUL, error, slope);
  }
}
