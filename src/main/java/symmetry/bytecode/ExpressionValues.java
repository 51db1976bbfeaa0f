package symmetry.bytecode;

import static symmetry.bytecode.Code.LONGS;
import static symmetry.bytecode.Code.VECTOR;

import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import symmetry.bytecode.Code.Value;
import symmetry.bytecode.Expression.Argument;
import symmetry.bytecode.Expression.Call;
import symmetry.bytecode.Expression.Choice;
import symmetry.bytecode.Expression.Comparison;
import symmetry.bytecode.Expression.Constant;
import symmetry.bytecode.Expression.Operation;

/** The values of expressions at one place of the code, each computed once. */
public final class ExpressionValues {

  /** What need not be computed of an expression: its arguments at least. */
  public interface Given {
    @Nullable
    Value of(Expression expression);
  }

  private static final ClassDesc VECTORS = ClassDesc.of("jdk.incubator.vector", "Vector");
  private static final ClassDesc MASK = ClassDesc.of("jdk.incubator.vector", "VectorMask");
  private static final ClassDesc OPERATORS = ClassDesc.of(
    "jdk.incubator.vector",
    "VectorOperators"
  );
  private static final ClassDesc COMPARISON = OPERATORS.nested("Comparison");
  private static final ClassDesc BINARY = OPERATORS.nested("Binary");

  private final Code code;
  private final int lanes;
  private final Given given;
  private final Map<Expression, Value> known = new IdentityHashMap<>();

  public ExpressionValues(Code code, int lanes, Given given) {
    this.code = code;
    this.lanes = lanes;
    this.given = given;
  }

  public Value of(Expression expression) {
    Value before = known.get(expression);
    if (before != null) return before;
    Value value = given.of(expression);
    if (value == null) {
      for (Expression operand : expression.operands()) {
        if (!(operand instanceof Constant)) of(operand);
      }
      push(expression);
      value = code.popped(lanes, true);
    }
    known.put(expression, value);
    return value;
  }

  /** Computes it of its operands. */
  void push(Expression expression) {
    switch (expression) {
      case Constant(double value) -> code.cast(lanes, 0, () ->
        code.pushSpread(lanes, () -> code.to.loadConstant(value))
      );
      case Argument _ -> code.push(of(expression));
      case Operation operation -> code.cast(lanes, 0, () -> operate(operation));
      case Choice choice -> code.cast(lanes, 0, () -> choose(choice));
      case Call(String function, Expression of) -> {
        operand(of);
        code.pushCall("java/lang/StrictMath." + function, 1);
      }
    }
  }

  private void operand(Expression operand) {
    if (operand instanceof Constant) push(operand);
    else code.push(of(operand));
  }

  /** As the one whose method is called. */
  private void receiver(Expression operand) {
    if (operand instanceof Constant) push(operand);
    else code.pushReceiver(of(operand));
  }

  private void operate(Operation operation) {
    List<Expression> operands = operation.operands();
    String name = operation.operator().code();
    if (lanes == 1) {
      operands.forEach(this::operand);
      if (name.contains(".")) code.pushCall(name, operands.size());
      else code.to.with(OperatorInstruction.of(Opcode.valueOf(name)));
      return;
    }
    switch (operation.operator()) {
      case POWER_OF_TWO -> powerOfTwo(operands.getFirst());
      case WITH_SIGN -> withSign(operands.getFirst(), operands.getLast());
      default -> {
        receiver(operands.getFirst());
        operands.stream().skip(1).forEach(this::operand);
        String method = operation.operator().name().toLowerCase(Locale.ROOT);
        code.to.invokevirtual(VECTOR, method, Code.type(VECTOR, VECTORS, operands.size() - 1));
      }
    }
  }

  private void choose(Choice choice) {
    Comparison comparison = choice.comparison();
    if (lanes > 1) {
      receiver(choice.no());
      operand(choice.yes());
      receiver(choice.x());
      code.to.getstatic(OPERATORS, comparison.name(), COMPARISON);
      operand(choice.y());
      code.to.invokevirtual(VECTOR, "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTORS));
      code.to.invokevirtual(VECTOR, "blend", MethodTypeDesc.of(VECTOR, VECTORS, MASK));
      return;
    }
    Label otherwise = code.to.newLabel();
    Label end = code.to.newLabel();
    operand(choice.x());
    operand(choice.y());
    if (comparison == Comparison.LT || comparison == Comparison.LE) code.to.dcmpg();
    else code.to.dcmpl();
    code.to.branch(comparison.otherwise, otherwise);
    operand(choice.yes());
    code.to.goto_(end).labelBinding(otherwise);
    operand(choice.no());
    code.to.labelBinding(end);
  }

  /** The whole number in the low bits becomes the exponent. */
  private void powerOfTwo(Expression x) {
    code.cast(lanes, 1, () -> {
      code.cast(lanes, 1, () -> {
        pushLongs(x);
        code.to.loadConstant(1023L);
        code.to.invokevirtual(LONGS, "add", MethodTypeDesc.of(LONGS, ConstantDescs.CD_long));
      });
      code.to.getstatic(OPERATORS, "LSHL", BINARY).loadConstant(52L);
      code.to.invokevirtual(
        LONGS,
        "lanewise",
        MethodTypeDesc.of(LONGS, BINARY, ConstantDescs.CD_long)
      );
    });
    asNumbers();
  }

  /** A size is not negative, so that its own sign bit is 0. */
  private void withSign(Expression size, Expression x) {
    code.cast(lanes, 1, () -> {
      pushLongs(size);
      code.cast(lanes, 1, () -> {
        pushLongs(x);
        code.to.loadConstant(Long.MIN_VALUE);
        code.to.invokevirtual(LONGS, "and", MethodTypeDesc.of(LONGS, ConstantDescs.CD_long));
      });
      code.to.invokevirtual(LONGS, "or", MethodTypeDesc.of(LONGS, VECTORS));
    });
    asNumbers();
  }

  private void pushLongs(Expression x) {
    code.cast(lanes, 1, () -> {
      receiver(x);
      code.to.invokevirtual(VECTOR, "reinterpretAsLongs", MethodTypeDesc.of(LONGS));
    });
  }

  private void asNumbers() {
    code.to.invokevirtual(LONGS, "reinterpretAsDoubles", MethodTypeDesc.of(VECTOR));
  }
}
