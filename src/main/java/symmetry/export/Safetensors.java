package symmetry.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetry.format.ElementType;
import symmetry.format.FileMarks;
import symmetry.study.file.Json;

/**
 * Arrays as a safetensors file: the header's length in 8 bytes, a JSON header that says type, shape and
 * place of each, and the numbers, as github.com/huggingface/safetensors describes it.
 */
final class Safetensors {

  private static final int ALIGNMENT = 8;

  private record Tensor(String dtype, List<Integer> shape, long[] data_offsets) {}

  private Safetensors() {}

  /**
   * @param metadata words about the file
   */
  static void write(OutputStream out, List<NamedArray> arrays, Map<String, String> metadata)
    throws IOException {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put(FileMarks.SAFETENSORS_METADATA, metadata);
    long at = 0;
    for (NamedArray array : arrays) {
      long end = at + array.size();
      header.put(array.name(), new Tensor(type(array), array.shape(), new long[] { at, end }));
      at = end;
    }
    byte[] words = Json.of(header).getBytes(UTF_8);
    int length = Math.ceilDiv(words.length, ALIGNMENT) * ALIGNMENT;
    ByteBuffer size = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    out.write(size.putLong(length).array());
    out.write(words);
    out.write(" ".repeat(length - words.length).getBytes(UTF_8));
    for (NamedArray array : arrays) out.write(array.littleEndian());
  }

  private static String type(NamedArray array) {
    return switch (array) {
      case NamedArray.Doubles _ -> ElementType.FLOAT64.safetensors();
      case NamedArray.Ints _ -> "I32";
      case NamedArray.Bytes _ -> "U8";
    };
  }
}
