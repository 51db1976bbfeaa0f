package symmetry.engine.kernel;

/** What is emitted before, in and after a loop over the samples, so that two can share one loop. */
interface SampleLoop {
  void begin();

  void turn(Int sample);

  void end();

  /** Emits one loop for all. */
  static void emit(Body body, SampleLoop... loops) {
    for (SampleLoop loop : loops) loop.begin();
    body.code().loop(body.count(), 1, sample -> {
      for (SampleLoop loop : loops) body.code().scope(() -> loop.turn(sample));
    });
    for (SampleLoop loop : loops) loop.end();
  }
}
