package symmetry.engine.kernel;

import java.util.List;
import symmetry.bytecode.Clamp;
import symmetry.bytecode.Expression;
import symmetry.bytecode.Expression.Argument;
import symmetry.bytecode.Expression.Constant;
import symmetry.bytecode.Expression.Operator;
import symmetry.bytecode.FormulaReader;
import symmetry.bytecode.VectorLanes;
import symmetry.engine.Activation;
import symmetry.exact.Elementary;

/** The formulas of a step: those of the engine, as they are read, and what is put together of them. */
final class Formulas {

  /** Arguments of the formulas below. */
  static final int Z = 0;

  static final int A = 1;

  /** A target, or an error that is to be multiplied by f′. */
  static final int Y = 2;

  static final Expression NEGATIVE = Expression.of(Operator.NEG, new Argument(0));

  static final Expression PRODUCT = Expression.of(Operator.MUL, new Argument(0), new Argument(1));

  /** a − y. */
  static final Expression DIFFERENCE = Expression.of(
    Operator.SUB,
    new Argument(A),
    new Argument(Y)
  );

  /** eˣ of the first argument. */
  private static final Expression EXP = FormulaReader.read(Elementary.class, "exp");

  private static final Expression EXP_IN_VECTORS = Clamp.late(EXP);

  /** w ← −η·(Σ·perSample) + w, of the sum, perSample, −η, w. */
  static final Expression UPDATE = Expression.of(
    Operator.FMA,
    new Argument(2),
    PRODUCT,
    new Argument(3)
  );

  /** f and f′ of each activation in turn. */
  private static final List<Expression> ACTIVATIONS = FormulaReader.readLambdas(Activation.class);

  /** The same for vectors: in a loop of plain numbers the JIT makes vectors of a minimum, not of a choice. */
  private static final List<Expression> IN_VECTORS = ACTIVATIONS.stream()
    .map(formula -> formula.isFor(VectorLanes.MOST) ? Clamp.late(formula) : formula)
    .toList();

  private Formulas() {}

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
    return times(new Argument(Y), f, lanes);
  }

  static Expression times(Expression error, Activation f, int lanes) {
    Expression slope = slope(f, lanes);
    return slope.equals(new Constant(1)) ? error : Expression.of(Operator.MUL, error, slope);
  }

  /** Whether f′ is computed from a alone, so that z need not be kept. */
  static boolean forgetsZ(Activation f) {
    return !slope(f, 1).uses(Z);
  }
}
