package symmetry.ui.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network at one step, as its picture shows it. Wire record: written once, serialised at once and
 * dropped, so its arrays are not copied; they travel in base64.
 *
 * @param units of the inputs, of each hidden layer and of the outputs
 * @param tiles of the same layers
 * @param links where the weights shown lie among all parameters in their order, as 32-bit integers
 * @param weights their values, as 32-bit floats; both little-endian
 * @param totalLinks that differ, shown or not: those that clones share count once
 * @param biases of every layer's units, as 32-bit floats; NaN where a layer has none
 * @param clones for each hidden layer, the clone class of each unit, or −1
 * @param whole for each hidden layer, the clone classes that send on alike as well
 * @param diverged whether the run ends here because it diverges
 * @param watched the parameter a person looks at closely
 */
public record NetworkState(
  List<Integer> units,
  List<Tiles> tiles,
  byte[] links,
  byte[] weights,
  int totalLinks,
  byte[] biases,
  List<List<Integer>> clones,
  List<List<Integer>> whole,
  boolean diverged,
  @Nullable Watched watched
) {
  /**
   * A picture for each unit of a layer.
   *
   * @param kind PLANE, ANSWER, CURVE, WEIGHTS, IMAGE, CLASS_MEANS, SHARE or NONE
   * @param values {@code [units × rows × columns]}, 0 … 254 with zero at 127
   */
  public record Tiles(String kind, int rows, int columns, byte[] values) {}

  /** A parameter's exact value. */
  public record Watched(ParameterPlace place, double value) {}

  /** Little-endian 32-bit integers. */
  public static byte[] integers(int[] values) {
    ByteBuffer bytes = littleEndian(values.length);
    for (int value : values) bytes.putInt(value);
    return bytes.array();
  }

  /** Little-endian 32-bit floats. */
  public static byte[] floats(double[] values) {
    ByteBuffer bytes = littleEndian(values.length);
    for (double value : values) bytes.putFloat((float) value);
    return bytes.array();
  }

  private static ByteBuffer littleEndian(int count) {
    return ByteBuffer.allocate(count * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
  }
}
