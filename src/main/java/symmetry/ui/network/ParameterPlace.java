package symmetry.ui.network;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Where a parameter sits: a weight, or with the input {@link #BIAS} a bias.
 *
 * @param layer counted from 0, the first hidden layer
 * @param unit of that layer, counted from 0
 * @param input of that unit, counted from 0, or {@link #BIAS}
 */
public record ParameterPlace(int layer, int unit, int input) {
  public static final int BIAS = -1;

  /** Not a property on the wire: the browser knows by the input. */
  @JsonIgnore
  public boolean isBias() {
    return input == BIAS;
  }
}
