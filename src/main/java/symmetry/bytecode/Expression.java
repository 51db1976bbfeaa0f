package symmetry.bytecode;

import java.lang.classfile.Opcode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import symmetry.exact.Elementary;

/**
 * What a formula computes, operation by operation; where a result is used twice, both uses are the same
 * object.
 */
public sealed interface Expression {
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

  /** An operation on operands. */
  static Expression of(Operator operator, Expression... operands) {
    return new Operation(operator, List.of(operands));
  }

  /** An operation, and what stands for it in byte code: an instruction or a method. */
  enum Operator {
    ADD("DADD"),
    SUB("DSUB"),
    MUL("DMUL"),
    DIV("DDIV"),
    NEG("DNEG"),
    ABS("java/lang/Math.abs"),
    MAX("java/lang/Math.max"),
    MIN("java/lang/Math.min"),
    /** x·y + z, rounded once. */
    FMA("java/lang/Math.fma"),
    /** {@link symmetry.exact.Elementary#powerOfTwo}. */
    POWER_OF_TWO("symmetry/exact/Elementary.powerOfTwo"),
    /** {@link symmetry.exact.Elementary#withSign}. */
    WITH_SIGN("symmetry/exact/Elementary.withSign");

    private static final Map<String, Operator> BY_CODE = Arrays.stream(values()).collect(
      Collectors.toMap(Operator::code, o -> o)
    );

    private final String code;

    Operator(String code) {
      this.code = code;
    }

    /** The name of the instruction, or of the method after that of its class. */
    public String code() {
      return code;
    }

    /** What such code stands for, if it is an operation. */
    static @Nullable Operator of(String code) {
      return BY_CODE.get(code);
    }

    /**
     * What it makes of its operands.
     *
     * @param z the last, which may be x or y itself
     */
    double of(double x, double y, double z) {
      return switch (this) {
        case ADD -> x + y;
        case SUB -> x - y;
        case MUL -> x * y;
        case DIV -> x / y;
        case NEG -> -x;
        case ABS -> Math.abs(x);
        case MAX -> Math.max(x, y);
        case MIN -> Math.min(x, y);
        case FMA -> Math.fma(x, y, z);
        case POWER_OF_TWO -> Elementary.powerOfTwo(x);
        case WITH_SIGN -> Elementary.withSign(x, y);
      };
    }
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
    GT(Opcode.IFLE),
    GE(Opcode.IFLT),
    LT(Opcode.IFGE),
    LE(Opcode.IFGT),
    EQ(Opcode.IFNE),
    NE(Opcode.IFEQ);

    /** The jump to what is done where it does not hold. */
    final Opcode otherwise;

    Comparison(Opcode otherwise) {
      this.otherwise = otherwise;
    }

    boolean holds(double x, double y) {
      return switch (this) {
        case GT -> x > y;
        case GE -> x >= y;
        case LT -> x < y;
        case LE -> x <= y;
        case EQ -> x == y;
        case NE -> x != y;
      };
    }
  }

  /** A function of {@link StrictMath}, which has no vector form. */
  record Call(String function, Expression of) implements Expression {
    @Override
    public List<Expression> operands() {
      return List.of(of);
    }
  }

  /** The same operation on what is made of its operands. */
  default Expression map(UnaryOperator<Expression> change) {
    return switch (this) {
      case Operation(Operator operator, List<Expression> operands) -> new Operation(
        operator,
        operands.stream().map(change).toList()
      );
      case Choice(
        Comparison c,
        Expression x,
        Expression y,
        Expression yes,
        Expression no
      ) -> new Choice(c, change.apply(x), change.apply(y), change.apply(yes), change.apply(no));
      case Call(String function, Expression of) -> new Call(function, change.apply(of));
      case Constant _, Argument _ -> this;
    };
  }

  /** Whether no argument is needed to compute it. */
  default boolean isConstant() {
    return !(this instanceof Argument) && operands().stream().allMatch(Expression::isConstant);
  }

  /** What it comes to if it is constant. */
  default double value() {
    return switch (this) {
      case Constant(double value) -> value;
      case Operation(Operator operator, List<Expression> operands) -> operator.of(
        operands.getFirst().value(),
        operands.get(operands.size() / 2).value(),
        operands.getLast().value()
      );
      case Choice choice -> (choice.comparison().holds(choice.x().value(), choice.y().value())
        ? choice.yes()
        : choice.no()
      ).value();
      case Call _, Argument _ -> throw new IllegalStateException("not constant: " + this);
    };
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
