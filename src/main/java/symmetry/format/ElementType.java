package symmetry.format;

import java.nio.ByteBuffer;

/** How one number is written. */
public enum ElementType {
  /** IEEE 754 binary16. */
  FLOAT16("float16", Short.BYTES, 0x1p-11, "f2", "F16"),
  /** The upper half of a float32: 8 bits of precision. */
  BFLOAT16("bfloat16", Short.BYTES, 0x1p-8, "", "BF16"),
  FLOAT32("float32", Float.BYTES, 0x1p-24, "f4", "F32"),
  FLOAT64("float64", Double.BYTES, 0x1p-53, "f8", "F64");

  private final String label;
  private final int bytes;
  private final double roundoff;
  private final String npy;
  private final String safetensors;

  ElementType(String label, int bytes, double roundoff, String npy, String safetensors) {
    this.label = label;
    this.bytes = bytes;
    this.roundoff = roundoff;
    this.npy = npy;
    this.safetensors = safetensors;
  }

  public String label() {
    return label;
  }

  /** Of one number. */
  public int bytes() {
    return bytes;
  }

  /** As NumPy writes it, without the order of bytes; empty where it has no such type. */
  public String npy() {
    return npy;
  }

  /** As a safetensors header has it. */
  public String safetensors() {
    return safetensors;
  }

  /** Half the gap between 1 and the next number: the largest relative error of rounding to it. */
  public double roundoff() {
    return roundoff;
  }

  /** The next number; exact, since a double holds each of them. */
  double next(ByteBuffer from) {
    return switch (this) {
      case FLOAT16 -> Float.float16ToFloat(from.getShort());
      case BFLOAT16 -> Float.intBitsToFloat(from.getShort() << Short.SIZE);
      case FLOAT32 -> from.getFloat();
      case FLOAT64 -> from.getDouble();
    };
  }
}
