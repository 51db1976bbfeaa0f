package symmetry.engine.kernel;

/**
 * What is done with all samples before the next thing is: the description of emitted code. Phases of
 * equal description are compiled once.
 */
interface Phase {
  void emit(Body body);

  /** Whose arrays it uses; with them perhaps those of the layer below. */
  Layout layer();

  /** The same with a layer so far below. */
  Phase lower(int layers);
}
