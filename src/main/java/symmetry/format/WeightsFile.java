package symmetry.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Weights to be written as a safetensors file of float32, in the order in which they were added. */
public final class WeightsFile {

  private record Entry(int[] shape, Supplier<double[]> values) {
    long bytes() {
      long bytes = Float.BYTES;
      for (int size : shape) bytes *= size;
      return bytes;
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * Adds a tensor.
   *
   * @param values row by row, as many as the shape says
   */
  public WeightsFile with(String name, double[] values, int... shape) {
    return with(name, () -> values, shape);
  }

  /** The same with values that are made when they are written. */
  public WeightsFile with(String name, Supplier<double[]> values, int... shape) {
    entries.put(name, new Entry(shape, values));
    return this;
  }

  /** Writes it, over whatever is there. */
  public Path write(Path path) throws IOException {
    byte[] header = header();
    try (OutputStream out = Files.newOutputStream(path)) {
      out.write(littleEndian(Long.BYTES).putLong(header.length).array());
      out.write(header);
      for (Entry entry : entries.values()) {
        ByteBuffer bytes = littleEndian((int) entry.bytes());
        for (double value : entry.values.get()) bytes.putFloat((float) value);
        out.write(bytes.array());
      }
    }
    return path;
  }

  private byte[] header() {
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    long at = 0;
    try (
      JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), words)
    ) {
      json.writeStartObject();
      for (Map.Entry<String, Entry> entry : entries.entrySet()) {
        int[] shape = entry.getValue().shape;
        long end = at + entry.getValue().bytes();
        json.writeObjectPropertyStart(entry.getKey());
        json.writeStringProperty("dtype", ElementType.FLOAT32.safetensors());
        json.writeName("shape").writeArray(shape, 0, shape.length);
        json.writeName("data_offsets").writeArray(new long[] { at, end }, 0, 2);
        json.writeEndObject();
        at = end;
      }
      json.writeEndObject();
    }
    return words.toByteArray();
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
