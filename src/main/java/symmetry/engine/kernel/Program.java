package symmetry.engine.kernel;

import java.lang.classfile.CodeBuilder;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.bytecode.Code;
import symmetry.bytecode.Compiler;

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

  private final Consumer<Program> plan;
  private final List<Phase> waiting = new ArrayList<>();
  private int waitingBytes;
  private final List<Kernel> kernels = new ArrayList<>();
  private Kernel @Nullable [] made;

  private Program(Consumer<Program> plan) {
    this.plan = plan;
  }

  /**
   * @param plan says what comes after what
   */
  static Kernel of(Consumer<Program> plan) {
    Program program = new Program(plan);
    return (x, y, indices, from, count, arrays, rates, perSample) -> {
      Kernel[] all = program.made == null ? program.make() : program.made;
      for (Kernel k : all) k.run(x, y, indices, from, count, arrays, rates, perSample);
    };
  }

  private Kernel[] make() {
    plan.accept(this);
    compile();
    Kernel[] all = kernels.toArray(Kernel[]::new);
    made = all;
    return all;
  }

  Program then(Phase phase) {
    int bytes = Compiler.of(Integer.class, List.of(phase, "size"), () ->
      Compiler.size(Kernel.class, emitting(List.of(phase)))
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
    List<Phase> phases = List.copyOf(waiting);
    kernels.add(
      Compiler.of(Kernel.class, phases, () ->
        Compiler.make(MethodHandles.lookup(), Kernel.class, emitting(phases))
      )
    );
    waiting.clear();
    waitingBytes = 0;
  }

  private static Consumer<CodeBuilder> emitting(List<Phase> phases) {
    return to -> {
      Code code = new Code(to, Body.PARAMETERS);
      for (Phase phase : phases) code.scope(() -> phase.emit(new Body(code)));
    };
  }
}
