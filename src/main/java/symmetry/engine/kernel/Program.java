package symmetry.engine.kernel;

import java.lang.classfile.CodeBuilder;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import symmetry.bytecode.Code;
import symmetry.bytecode.Compiler;
import symmetry.bytecode.Int;

/**
 * Kernels that run one after the other, made when they run first: many a network never evaluates, or
 * never learns. Phases next to each other are compiled into one method, as many as fit: what a method
 * costs to be called counts in a small network.
 */
final class Program {

  /**
   * Of longer methods the JIT's compiler may run out of nodes, restarts first, and leave all of a method's
   * vectors objects for ever; of more than 8,000 bytes it compiles none.
   */
  private static final int MOST_BYTES = 1_000;

  /**
   * Layers of equal shape share their kernels, so that a deep network is compiled as soon as a shallow one; the first
   * hidden one is the lowest that does. What computes the inputs' layer, too, has its places as constants: most of a
   * small network.
   */
  private static final int LOWEST = 1;

  private final Consumer<Program> plan;
  private final List<Phase> waiting = new ArrayList<>();
  private int waitingBytes;
  private final List<Kernel> kernels = new ArrayList<>();
  private Kernel @Nullable [] made;

  /**
   * @param plan says what comes after what
   */
  Program(Consumer<Program> plan) {
    this.plan = plan;
  }

  /** What runs all kernels of a plan, one after the other. */
  static Kernel of(Consumer<Program> plan) {
    Program program = new Program(plan);
    return (x, y, indices, from, count, arrays, rates, perSample) -> {
      for (Kernel k : program.kernels()) {
        k.run(x, y, indices, from, count, arrays, rates, perSample);
      }
    };
  }

  /** In the order in which they run, not to be modified; layers of equal shape share their code. */
  Kernel[] kernels() {
    Kernel[] known = made;
    return known == null ? make() : known;
  }

  private Kernel[] make() {
    plan.accept(this);
    compile();
    Kernel[] all = kernels.toArray(Kernel[]::new);
    made = all;
    return all;
  }

  Program then(Phase phase) {
    // Wherever it stands, so that what is packed together does not hang on what was asked for first.
    Phase any = phase.lower(phase.layer().layer() - LOWEST);
    int bytes = Compiler.of(Integer.class, List.of(any, "size"), () ->
      Compiler.size(Kernel.class, emitting(List.of(any), false))
    );
    if (waitingBytes + bytes > MOST_BYTES) compile();
    waiting.add(phase);
    waitingBytes += bytes;
    return this;
  }

  Program then(Kernel kernel) {
    compile();
    kernels.add(kernel);
    return this;
  }

  private void compile() {
    if (waiting.isEmpty()) return;
    int lowest = waiting
      .stream()
      .mapToInt(phase -> phase.layer().layer())
      .min()
      .orElse(0);
    boolean isShifted = lowest >= LOWEST;
    int shift = isShifted ? lowest - LOWEST : 0;
    List<Phase> phases = waiting
      .stream()
      .map(phase -> phase.lower(shift))
      .toList();
    IntFunction<?> code = Compiler.of(IntFunction.class, phases, () ->
      Compiler.maker(MethodHandles.lookup(), Kernel.class, emitting(phases, isShifted))
    );
    kernels.add((Kernel) code.apply(shift));
    waiting.clear();
    waitingBytes = 0;
  }

  private static Consumer<CodeBuilder> emitting(List<Phase> phases, boolean isShifted) {
    return to -> {
      Code code = new Code(to, Body.PARAMETERS);
      Body body = new Body(code, isShifted ? code.own(Kernel.class) : Int.ZERO);
      for (Phase phase : phases) code.scope(() -> phase.emit(body));
    };
  }
}
