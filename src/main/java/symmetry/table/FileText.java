package symmetry.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file. A byte order mark says how it is encoded, without one it is UTF-8, and what is not UTF-8
 * is Windows-1252, which is Latin-1 with the signs that programs of Windows write.
 *
 * @param encoding as a person calls it
 */
record FileText(String text, String encoding) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  /** Of the order of bytes. */
  private static final String MARK = "\ufeff";

  /** What other files begin with, and what they are called. */
  private enum Foreign {
    ZIP("an Excel workbook or a zip file", 'P', 'K', 3, 4),
    OLD_EXCEL("an old Excel workbook", 0xD0, 0xCF, 0x11, 0xE0),
    GZIP("a gzip file", 0x1F, 0x8B),
    PDF("a PDF", '%', 'P', 'D', 'F'),
    PARQUET("a Parquet file", 'P', 'A', 'R', '1'),
    NPY("a NumPy file", 0x93, 'N', 'U', 'M', 'P', 'Y'),
    HDF("an HDF5 file", 0x89, 'H', 'D', 'F');

    private final String name;
    private final byte[] first;

    Foreign(String name, int... first) {
      this.name = name;
      this.first = new byte[first.length];
      for (int k = 0; k < first.length; k++) this.first[k] = (byte) first[k];
    }
  }

  static FileText of(byte[] bytes) throws TableFault {
    for (Foreign foreign : Foreign.values()) {
      if (begins(bytes, foreign.first)) {
        throw TableFault.ofFile("it is %s. Save it as CSV and bring that.".formatted(foreign.name));
      }
    }
    FileText decoded = decoded(bytes);
    int binary = decoded.text.indexOf(0);
    if (binary >= 0) {
      throw TableFault.ofFile(
        "it is not text: a zero byte stands at character %d.".formatted(binary + 1)
      );
    }
    return decoded;
  }

  private static FileText decoded(byte[] bytes) {
    for (Charset utf16 : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      if (begins(bytes, MARK.getBytes(utf16))) {
        return new FileText(new String(bytes, 2, bytes.length - 2, utf16), "UTF-16");
      }
    }
    int from = begins(bytes, MARK.getBytes(StandardCharsets.UTF_8)) ? 3 : 0;
    String utf8 = strict(StandardCharsets.UTF_8, bytes, from);
    if (utf8 != null) return new FileText(utf8, "UTF-8");
    String windows = new String(bytes, from, bytes.length - from, WINDOWS);
    return new FileText(windows, "Windows-1252 (Latin-1)");
  }

  /** Nothing if it is not of that encoding. */
  private static @Nullable String strict(Charset charset, byte[] bytes, int from) {
    try {
      return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
        .toString();
    } catch (CharacterCodingException other) {
      return null;
    }
  }

  private static boolean begins(byte[] bytes, byte[] first) {
    return (
      bytes.length >= first.length && Arrays.equals(bytes, 0, first.length, first, 0, first.length)
    );
  }
}
