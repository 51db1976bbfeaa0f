package symmetry.number;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes as a text of addresses: deflated (RFC 1951, without a header), in the URL's base 64 (RFC 4648, without padding).
 * What is read is what anybody's inflater makes of it: how it was deflated makes no difference.
 */
public final class Deflated {

  private static final int BUFFER = 4_096;

  private Deflated() {}

  public static String of(byte[] bytes) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }
  }

  /**
   * Reads such a text; takes no more memory than asked for.
   *
   * @param most bytes
   * @return nothing if it is none, or has more bytes
   */
  public static Optional<byte[]> bytes(String text, int most) {
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(Base64.getUrlDecoder().decode(text));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        boolean stuck = count == 0 && !inflater.finished();
        if (stuck || out.size() + count > most) return Optional.empty();
        out.write(buffer, 0, count);
      }
      return inflater.getRemaining() == 0 ? Optional.of(out.toByteArray()) : Optional.empty();
    } catch (DataFormatException | IllegalArgumentException notDeflated) {
      return Optional.empty();
    }
  }
}
