package symmetry.clinic;

import java.util.Locale;
import symmetry.format.Tensor;

/** What a matrix is there for, as far as its shape and name say. */
public enum LayerKind {
  DENSE("dense"),
  /** Read as units × everything else. */
  CONVOLUTION("convolution"),
  /** A row is what one word or item becomes; rows are not units. */
  EMBEDDING("embedding"),
  /** The second of LoRA's two matrices, which starts as zeros on purpose (Hu et al. 2021). */
  LORA_B("LoRA B");

  private final String label;

  LayerKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  static LayerKind of(Tensor weights) {
    String name = weights.name().toLowerCase(Locale.ROOT);
    if (weights.shape().rank() > 2) return CONVOLUTION;
    if (name.matches(".*lora_?b.*")) return LORA_B;
    if (name.matches(".*(embed|wte|wpe).*")) return EMBEDDING;
    return DENSE;
  }
}
