package symmetry.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import symmetry.bytecode.Expression.Argument;
import symmetry.bytecode.Expression.Call;
import symmetry.bytecode.Expression.Choice;
import symmetry.bytecode.Expression.Comparison;
import symmetry.bytecode.Expression.Constant;
import symmetry.bytecode.Expression.Operation;
import symmetry.bytecode.Expression.Operator;

/**
 * Reads the byte code of a method on doubles and says what it computes. So a function is written once,
 * as plain Java, and has the same operations in the same order wherever it is emitted.
 *
 * <p>It understands {@code + − × ÷}, local variables, {@code ?:} and {@code if}, {@link Math}'s fma, abs,
 * max and min, calls of {@link StrictMath} and of methods of the same kind; no loops, arrays or fields.
 * It follows the methods it finds called; an {@link Operator} is emitted in a form of their own.
 */
public final class FormulaReader {

  private final String name;
  private final List<CodeElement> code;
  private final Map<Label, Integer> places = new HashMap<>();

  private FormulaReader(String name, List<CodeElement> code) {
    this.name = name;
    this.code = code;
    for (int k = 0; k < code.size(); k++) {
      if (code.get(k) instanceof LabelTarget target) places.put(target.label(), k);
    }
  }

  /** What the only method of that name computes. */
  public static Expression read(Class<?> owner, String method) {
    return read(code(owner.getName().replace('.', '/')), method, null);
  }

  /** What the lambdas and method references compute that a class makes when it is initialised, in order. */
  public static List<Expression> readLambdas(Class<?> owner) {
    List<Expression> lambdas = new ArrayList<>();
    for (MethodModel method : ClassFile.of()
      .parse(code(owner.getName().replace('.', '/')))
      .methods()) {
      if (!method.methodName().equalsString("<clinit>")) continue;
      for (CodeElement element : method.code().orElseThrow()) {
        if (!(element instanceof InvokeDynamicInstruction made)) continue;
        DirectMethodHandleDesc body = (DirectMethodHandleDesc) made.bootstrapArgs().get(1);
        String type = body.owner().descriptorString();
        lambdas.add(read(code(type.substring(1, type.length() - 1)), body.methodName(), null));
      }
    }
    return lambdas;
  }

  private static byte[] code(String type) {
    String file = type + ".class";
    try (InputStream bytes = FormulaReader.class.getClassLoader().getResourceAsStream(file)) {
      return Objects.requireNonNull(bytes, file).readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Expression read(byte[] type, String name, @Nullable List<Expression> arguments) {
    for (MethodModel method : ClassFile.of().parse(type).methods()) {
      int parameters = method.methodTypeSymbol().parameterCount();
      if (!method.methodName().equalsString(name)) continue;
      if (arguments != null && arguments.size() != parameters) continue;
      State state = new State();
      int slot = method.flags().has(AccessFlag.STATIC) ? 0 : 1;
      for (int k = 0; k < parameters; k++, slot += 2) {
        state.locals.put(slot, arguments == null ? new Argument(k) : arguments.get(k));
      }
      FormulaReader reader = new FormulaReader(name, method.code().orElseThrow().elementList());
      return Objects.requireNonNull(reader.run(0, reader.code.size(), state), name);
    }
    throw new IllegalArgumentException("no method " + name);
  }

  /** The local variables and the operand stack at one place. */
  private static final class State {

    final Map<Integer, Expression> locals = new HashMap<>();
    final Deque<Expression> stack = new ArrayDeque<>();

    State copy() {
      State copy = new State();
      copy.locals.putAll(locals);
      copy.stack.addAll(stack);
      return copy;
    }
  }

  /** Runs from one place to before another; what was returned, or null if nothing was. */
  private @Nullable Expression run(int from, int end, State state) {
    Deque<Expression> stack = state.stack;
    for (int k = from; k < end; k++) {
      if (!(code.get(k) instanceof Instruction instruction)) continue;
      switch (instruction) {
        case LoadInstruction load -> stack.push(
          Objects.requireNonNull(state.locals.get(load.slot()), name)
        );
        case StoreInstruction store -> state.locals.put(store.slot(), stack.pop());
        case ConstantInstruction constant -> stack.push(
          new Constant(((Number) constant.constantValue()).doubleValue())
        );
        case InvokeInstruction call -> stack.push(called(call, stack));
        case ReturnInstruction _ -> {
          return stack.pop();
        }
        case OperatorInstruction operator when isComparison(operator.opcode()) -> {
          BranchInstruction branch = (BranchInstruction) code.get(++k);
          int target = place(branch);
          Comparison comparison = comparison(branch);
          Expression y = stack.pop();
          Expression x = stack.pop();
          State other = state.copy();
          if (
            code.get(beforeLabels(target)) instanceof BranchInstruction jump &&
            jump.opcode() == Opcode.GOTO
          ) {
            run(k + 1, beforeLabels(target), state);
            run(target, place(jump), other);
            merge(state, other, comparison, x, y);
            k = place(jump);
          } else {
            Expression yes = run(k + 1, target, state);
            if (yes != null) {
              Expression no = Objects.requireNonNull(run(target, end, other), name);
              return new Choice(comparison, x, y, yes, no);
            }
            merge(state, other, comparison, x, y);
            k = target;
          }
        }
        case OperatorInstruction operator -> {
          Operator found = Objects.requireNonNull(Operator.of(operator.opcode().name()), name);
          stack.push(new Operation(found, popped(stack, found == Operator.NEG ? 1 : 2)));
        }
        default -> throw new IllegalArgumentException(name + " has " + instruction);
      }
    }
    return null;
  }

  /** What is compared where a jump is not taken. */
  private static Comparison comparison(BranchInstruction branch) {
    return Arrays.stream(Comparison.values())
      .filter(comparison -> comparison.otherwise == branch.opcode())
      .findFirst()
      .orElseThrow();
  }

  private static boolean isComparison(Opcode opcode) {
    return opcode == Opcode.DCMPL || opcode == Opcode.DCMPG;
  }

  private int place(BranchInstruction branch) {
    return Objects.requireNonNull(places.get(branch.target()), name);
  }

  /** The last instruction before a place. */
  private int beforeLabels(int place) {
    int k = place - 1;
    while (!(code.get(k) instanceof Instruction)) k--;
    return k;
  }

  /** What holds after both ways: what they leave different is chosen. */
  private static void merge(
    State yes,
    State no,
    Comparison comparison,
    Expression x,
    Expression y
  ) {
    yes.locals.keySet().retainAll(Set.copyOf(no.locals.keySet()));
    yes.locals.replaceAll((slot, value) ->
      choice(comparison, x, y, value, Objects.requireNonNull(no.locals.get(slot)))
    );
    List<Expression> others = new ArrayList<>(no.stack);
    List<Expression> merged = new ArrayList<>();
    for (Expression value : yes.stack) {
      merged.add(choice(comparison, x, y, value, others.get(merged.size())));
    }
    yes.stack.clear();
    yes.stack.addAll(merged);
  }

  private static Expression choice(
    Comparison comparison,
    Expression x,
    Expression y,
    Expression yes,
    Expression no
  ) {
    return yes == no ? yes : new Choice(comparison, x, y, yes, no);
  }

  private static Expression called(InvokeInstruction call, Deque<Expression> stack) {
    String method = call.name().stringValue();
    List<Expression> arguments = popped(stack, call.typeSymbol().parameterCount());
    String owner = call.owner().asInternalName();
    if (owner.equals("java/lang/StrictMath")) return new Call(method, arguments.getFirst());
    Operator operator = Operator.of(owner + "." + method);
    if (operator != null) return new Operation(operator, arguments);
    return read(code(owner), method, arguments);
  }

  private static List<Expression> popped(Deque<Expression> stack, int count) {
    List<Expression> values = new ArrayList<>();
    for (int k = 0; k < count; k++) values.addFirst(stack.pop());
    return values;
  }
}
