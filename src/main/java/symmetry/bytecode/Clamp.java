package symmetry.bytecode;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import symmetry.bytecode.Expression.Choice;
import symmetry.bytecode.Expression.Comparison;
import symmetry.bytecode.Expression.Constant;
import symmetry.bytecode.Expression.Operation;
import symmetry.bytecode.Expression.Operator;

/**
 * A number that a formula keeps below or above a limit, x. f(min(x, limit)) is the same as x &gt; limit ?
 * f(limit) : f(x), where f(limit) is known beforehand, and nothing waits for the comparison any more. NaN
 * stays NaN either way; 0 is no limit, since max(−0, 0) is 0.
 */
public record Clamp(Expression clamped, Comparison beyond, Expression x, Constant limit) {
  /** The formula with all comparisons with limits as late as can be. */
  public static Expression late(Expression formula) {
    Clamp clamp = in(formula);
    return clamp == null ? formula : late(clamp.late(formula, new IdentityHashMap<>()));
  }

  /** The outermost one. */
  private static @Nullable Clamp in(Expression formula) {
    if (
      formula instanceof Operation(Operator operator, var operands) &&
      (operator == Operator.MAX || operator == Operator.MIN)
    ) {
      Comparison beyond = operator == Operator.MAX ? Comparison.LT : Comparison.GT;
      boolean isFirst = operands.getFirst() instanceof Constant;
      Expression x = isFirst ? operands.getLast() : operands.getFirst();
      Expression other = isFirst ? operands.getFirst() : operands.getLast();
      if (other instanceof Constant limit && limit.value() != 0) {
        return new Clamp(formula, beyond, x, limit);
      }
    }
    return formula
      .operands()
      .stream()
      .map(Clamp::in)
      .filter(Objects::nonNull)
      .findFirst()
      .orElse(null);
  }

  /**
   * @param known what has been made of an expression; added to
   */
  private Expression late(Expression formula, Map<Expression, Expression> known) {
    Expression before = known.get(formula);
    if (before != null) return before;
    Expression atLimit = with(limit, formula, new IdentityHashMap<>());
    boolean isLimited = !formula.isConstant() && atLimit.isConstant();
    Expression late =
      isLimited && !isSmall(formula)
        ? new Choice(
            beyond,
            x,
            limit,
            new Constant(atLimit.value()),
            with(x, formula, new IdentityHashMap<>())
          )
        : formula.map(operand -> late(operand, known));
    known.put(formula, late);
    return late;
  }

  /** An operation on one number, which may well be shared with others: the choice is made below. */
  private boolean isSmall(Expression formula) {
    long numbers = formula
      .operands()
      .stream()
      .filter(operand -> !operand.isConstant())
      .count();
    return formula != clamped && numbers == 1;
  }

  /** A formula of something else in place of what is clamped. */
  private Expression with(
    Expression replacement,
    Expression formula,
    Map<Expression, Expression> known
  ) {
    if (formula == clamped) return replacement;
    Expression before = known.get(formula);
    if (before != null) return before;
    Expression with = formula.map(operand -> with(replacement, operand, known));
    known.put(formula, with);
    return with;
  }
}
