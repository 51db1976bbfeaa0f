package symmetry.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 of a table as it was decoded: of its task, its shape, its names and the bits of its numbers. Links name
 * files by it, so the order of the bytes never changes.
 */
final class TableDigest {

  private static final String FORM = "symmetry table 1";
  private static final int BLOCK = 1024;

  private final MessageDigest digest = sha256();

  private TableDigest() {}

  static String sha256(LearningTask task, RawData table) {
    TableDigest digest = new TableDigest();
    digest.text(FORM);
    digest.text(task.name());
    digest.number(table.rows());
    digest.texts(table.inputNames);
    digest.texts(table.classNames);
    digest.numbers(table.x);
    digest.numbers(table.y);
    return HexFormat.of().formatHex(digest.digest.digest());
  }

  private void texts(List<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
  }

  /** Its length in bytes first, so that no two lists of texts have the same bytes. */
  private void text(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    number(bytes.length);
    digest.update(bytes);
  }

  private void number(int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
  }

  private void numbers(double[] numbers) {
    ByteBuffer block = ByteBuffer.allocate(BLOCK * Double.BYTES);
    for (double number : numbers) {
      block.putDouble(number);
      if (!block.hasRemaining()) {
        digest.update(block.flip());
        block.clear();
      }
    }
    digest.update(block.flip());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
