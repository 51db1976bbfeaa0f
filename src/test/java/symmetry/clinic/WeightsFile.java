package symmetry.clinic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A safetensors file of float32, written for a test. */
public final class WeightsFile {

  private record Entry(int[] shape, Supplier<double[]> values) {
    long bytes() {
      long bytes = Float.BYTES;
      for (int size : shape) bytes *= size;
      return bytes;
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  public WeightsFile with(String name, double[] values, int... shape) {
    return with(name, () -> values, shape);
  }

  /** The same with values that are made when they are written. */
  public WeightsFile with(String name, Supplier<double[]> values, int... shape) {
    entries.put(name, new Entry(shape, values));
    return this;
  }

  public Path write(Path path) throws IOException {
    StringBuilder header = new StringBuilder("{");
    long at = 0;
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      long end = at + entry.getValue().bytes();
      header.append(
        "%s\"%s\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":[%d,%d]}".formatted(
          at == 0 ? "" : ",",
          entry.getKey(),
          Arrays.toString(entry.getValue().shape),
          at,
          end
        )
      );
      at = end;
    }
    byte[] words = header.append('}').toString().getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(path)) {
      out.write(
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(words.length).array()
      );
      out.write(words);
      for (Entry entry : entries.values()) {
        double[] values = entry.values.get();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        for (double v : values) bytes.putFloat((float) v);
        out.write(bytes.array());
      }
    }
    return path;
  }
}
