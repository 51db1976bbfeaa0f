package symmetry.experiment;

import java.util.List;

/**
 * The weights of a file that a link speaks of and does not hold.
 *
 * @param sha256 their {@link GivenWeights#fingerprint}
 * @param sizes of their network: inputs, units of each hidden layer, outputs
 */
public record WantedWeights(String sha256, List<Integer> sizes) implements Wanted {
  public WantedWeights {
    sizes = List.copyOf(sizes);
  }

  /** Whether these are they. */
  public boolean isMet(GivenWeights given) {
    return given.fingerprint().equals(sha256) && given.sizes().equals(sizes);
  }

  /** {@code 2 → 4 → 1}. */
  public String shape() {
    return GivenWeights.shape(sizes);
  }

  @Override
  public String words() {
    return "the weights of a network %s".formatted(shape());
  }
}
