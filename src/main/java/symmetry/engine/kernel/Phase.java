package symmetry.engine.kernel;

/**
 * What is done with all samples before the next thing is: the description of emitted code. Phases of
 * equal description are compiled once.
 */
interface Phase {
  void emit(Body body);
}
