package symmetry.ui.map;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers for drawing: 32 bits each, as the browser reads them. */
public final class Floats {

  private Floats() {}

  /** Four bytes a number, the lowest first. */
  public static byte[] pack(double[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) bytes.putFloat((float) value);
    return bytes.array();
  }
}
