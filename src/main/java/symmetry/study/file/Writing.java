package symmetry.study.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text of a file, in UTF-8, that is made while somebody reads it. */
@FunctionalInterface
public interface Writing {
  /**
   * Writes all of it; the stream stays open.
   *
   * @throws IOException if nobody reads it any more
   */
  void writeTo(OutputStream out) throws IOException;

  /** All of it at once. */
  default String whole() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writeTo(bytes);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
