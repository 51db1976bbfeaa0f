package symmetry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import symmetry.format.ElementType;
import symmetry.format.FileMarks;

/**
 * Arrays as NumPy keeps them: an NPZ file is a zip of NPY files, format version 1.0, as numpy.lib.format
 * documents it.
 */
final class Npz {

  private static final byte[] VERSION = { 1, 0 };

  /** Numbers begin at a multiple of this. */
  private static final int ALIGNMENT = 64;

  private Npz() {}

  static void write(OutputStream out, List<NamedArray> arrays) throws IOException {
    try (Zip zip = new Zip(out)) {
      for (NamedArray array : arrays) {
        zip.add(array.name() + ".npy", entry -> {
          entry.write(header(array));
          entry.write(array.littleEndian());
        });
      }
    }
  }

  private static byte[] header(NamedArray array) {
    String shape = array
      .shape()
      .stream()
      .map(n -> n + ",")
      .collect(Collectors.joining(" ", "(", ")"));
    String type = switch (array) {
      case NamedArray.Doubles _ -> "<" + ElementType.FLOAT64.npy();
      case NamedArray.Ints _ -> "<i4";
      case NamedArray.Bytes _ -> "|u1";
    };
    String words = "{'descr': '%s', 'fortran_order': False, 'shape': %s, }".formatted(type, shape);
    byte[] magic = FileMarks.npy();
    int before = magic.length + VERSION.length + Short.BYTES;
    int whole = Math.ceilDiv(before + words.length() + 1, ALIGNMENT) * ALIGNMENT;
    String padded = words + " ".repeat(whole - before - words.length() - 1) + "\n";
    return ByteBuffer.allocate(whole)
      .order(ByteOrder.LITTLE_ENDIAN)
      .put(magic)
      .put(VERSION)
      .putShort((short) padded.length())
      .put(padded.getBytes(StandardCharsets.US_ASCII))
      .array();
  }
}
