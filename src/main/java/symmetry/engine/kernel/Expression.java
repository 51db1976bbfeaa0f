package symmetry.engine.kernel;

import java.util.List;

/**
 * What a formula computes, operation by operation; where a result is used twice, both uses are the same
 * object.
 */
sealed interface Expression {
  /** What it is computed from, in order. */
  List<Expression> operands();

  /** A number that stands in the formula. */
  record Constant(double value) implements Expression {
    @Override
    public List<Expression> operands() {
      return List.of();
    }
  }

  /** What the formula is given, counted from 0. */
  record Argument(int index) implements Expression {
    @Override
    public List<Expression> operands() {
      return List.of();
    }
  }

  record Operation(Operator operator, List<Expression> operands) implements Expression {}

  enum Operator {
    ADD,
    SUB,
    MUL,
    DIV,
    NEG,
    ABS,
    MAX,
    MIN,
    /** x·y + z, rounded once. */
    FMA,
    /** {@link symmetry.engine.Elementary#powerOfTwo}. */
    POWER_OF_TWO,
    /** {@link symmetry.engine.Elementary#withSign}. */
    WITH_SIGN,
  }

  /** {@code x compared with y ? yes : no}, both of which are computed. */
  record Choice(
    Comparison comparison,
    Expression x,
    Expression y,
    Expression yes,
    Expression no
  ) implements Expression {
    @Override
    public List<Expression> operands() {
      return List.of(x, y, yes, no);
    }
  }

  /** As in Java: false where a number is NaN, but NE. */
  enum Comparison {
    GT,
    GE,
    LT,
    LE,
    EQ,
    NE,
  }

  /** A function of {@link StrictMath}, which has no vector form. */
  record Call(String function, Expression of) implements Expression {
    @Override
    public List<Expression> operands() {
      return List.of(of);
    }
  }

  /** Whether the argument is needed to compute it. */
  default boolean uses(int argument) {
    if (this instanceof Argument(int index)) return index == argument;
    for (Expression operand : operands()) if (operand.uses(argument)) return true;
    return false;
  }

  /** Whether every operation is fast in vectors of so many lanes: two have no comparison. */
  default boolean isFor(int lanes) {
    boolean fits = switch (this) {
      case Call _ -> lanes == 1;
      case Choice _ -> lanes != 2;
      case Operation(Operator operator, List<Expression> _) -> lanes != 2 ||
        (operator != Operator.MAX && operator != Operator.MIN);
      case Constant _, Argument _ -> true;
    };
    for (Expression operand : operands()) fits &= operand.isFor(lanes);
    return fits;
  }
}
