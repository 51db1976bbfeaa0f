package symmetry.engine.kernel;

import symmetry.bytecode.Int;

/** What is emitted in and after a loop over the samples, so that two can share one loop. */
interface SampleLoop {
  void turn(Int sample);

  default void end() {}

  /** Emits one loop for all. */
  static void emit(Body body, SampleLoop... loops) {
    body.code().loop(body.count(), 1, sample -> {
      for (SampleLoop loop : loops) body.code().scope(() -> loop.turn(sample));
    });
    for (SampleLoop loop : loops) loop.end();
  }
}
