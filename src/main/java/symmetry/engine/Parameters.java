package symmetry.engine;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Weights and biases of a whole network at one moment, or anything of the same shape, such as their
 * gradient. Immutable: arrays are copied in and out.
 */
public final class Parameters {

  private final Architecture architecture;
  private final double[] values;

  /**
   * @param values layer by layer: weights {@code [fanOut × fanIn]} row by row, then biases; copied
   */
  public Parameters(Architecture architecture, double[] values) {
    this(values.clone(), architecture);
    if (values.length != architecture.parameterCount()) {
      String message = "%d parameters given, %d needed";
      int needed = architecture.parameterCount();
      throw new IllegalArgumentException(message.formatted(values.length, needed));
    }
  }

  /** A view of the engine's own numbers, which change. */
  Parameters(double[] live, Architecture architecture) {
    this.architecture = architecture;
    values = live;
  }

  public Architecture architecture() {
    return architecture;
  }

  /** W[unit, input] of a layer. */
  public double weight(int layer, int unit, int input) {
    return values[architecture.weightOffset(layer) + unit * architecture.fanIn(layer) + input];
  }

  /** b[unit] of a layer. */
  public double bias(int layer, int unit) {
    return values[architecture.biasOffset(layer) + unit];
  }

  /** The layer's weights {@code [fanOut × fanIn]}, row by row; a copy. */
  public double[] weights(int layer) {
    return part(2 * layer);
  }

  /** The layer's biases {@code [fanOut]}; a copy. */
  public double[] biases(int layer) {
    return part(2 * layer + 1);
  }

  /** Whether two units of a layer have bit-identical incoming weights and biases. */
  public boolean areClones(int layer, int unit, int other) {
    int fanIn = architecture.fanIn(layer);
    int row = architecture.weightOffset(layer) + unit * fanIn;
    int otherRow = architecture.weightOffset(layer) + other * fanIn;
    for (int i = 0; i < fanIn; i++) if (!sameBits(row + i, otherRow + i)) return false;
    int biases = architecture.biasOffset(layer);
    return sameBits(biases + unit, biases + other);
  }

  /** Whether two units of a hidden layer have bit-identical outgoing weights. */
  public boolean haveEqualOutgoing(int layer, int unit, int other) {
    int units = architecture.fanOut(layer);
    int from = architecture.weightOffset(layer + 1);
    int end = architecture.biasOffset(layer + 1);
    for (int row = from; row < end; row += units) {
      if (!sameBits(row + unit, row + other)) return false;
    }
    return true;
  }

  private boolean sameBits(int k, int j) {
    return Double.doubleToRawLongBits(values[k]) == Double.doubleToRawLongBits(values[j]);
  }

  /** All values in order; a copy. */
  public double[] toArray() {
    return values.clone();
  }

  void requireFits(Architecture other) {
    if (!other.equals(architecture)) {
      throw new IllegalArgumentException("parameters of another architecture");
    }
  }

  /** Whether every value is a finite number. */
  public boolean isFinite() {
    for (double v : values) if (!Double.isFinite(v)) return false;
    return true;
  }

  /**
   * SHA-256, in hex, over the IEEE-754 bits of all values in order, big-endian. Two people with the
   * same fingerprint look at the same bits.
   */
  public String fingerprint() {
    return fingerprint(values);
  }

  /** The same of numbers in that order. */
  public static String fingerprint(double[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
    for (double v : values) bytes.putDouble(v);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }

  /** The live array, for the engine's own loops. */
  double[] values() {
    return values;
  }

  private double[] part(int part) {
    return Arrays.copyOfRange(values, architecture.offset(part), architecture.offset(part + 1));
  }
}
