package symmetry.engine;

/**
 * All that a network carries from one step to the next: restored, it goes on to the same bits. The
 * dropout masks need no state, since each follows from seed, layer and step. Immutable.
 */
public record Checkpoint(Parameters parameters, Descent descent) {
  /** Steps taken so far. */
  public long step() {
    return descent.step();
  }

  /** How many numbers it holds. */
  public int numbers() {
    return parameters.architecture().parameterCount() + descent.remembered();
  }
}
