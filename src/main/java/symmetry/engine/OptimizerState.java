package symmetry.engine;

/**
 * What an optimizer remembers at one moment: the step count, its moments, and for Adam the running
 * products β₁ᵗ and β₂ᵗ. Immutable: the arrays are copied in and out and never leave the engine.
 */
public final class OptimizerState {

  private final long step;
  final double[] first;
  final double[] second;
  final double power1;
  final double power2;

  /** Copies the moments. */
  OptimizerState(long step, double[] first, double[] second, double power1, double power2) {
    this.step = step;
    this.first = first.clone();
    this.second = second.clone();
    this.power1 = power1;
    this.power2 = power2;
  }

  /** Steps taken so far. */
  public long step() {
    return step;
  }
}
