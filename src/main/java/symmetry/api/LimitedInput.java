package symmetry.api;

import java.io.IOException;
import java.io.InputStream;

/** The first so many bytes of a stream, which is not closed with it. */
final class LimitedInput extends InputStream {

  private final InputStream whole;
  private long left;

  LimitedInput(InputStream whole, long bytes) {
    this.whole = whole;
    left = bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (left == 0) return -1;
    int read = whole.read(into, offset, (int) Math.min(length, left));
    if (read > 0) left -= read;
    return read;
  }
}
