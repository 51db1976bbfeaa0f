package symmetry.ui.microscope;

/**
 * Where does this number come from? Layers, units and inputs count from 0.
 *
 * @param input {@link #BIAS} for the unit's bias, and where there is no input to name
 */
public record Question(StepQuantity quantity, int layer, int unit, int input) {
  public static final int BIAS = -1;

  public boolean isBias() {
    return input == BIAS;
  }
}
