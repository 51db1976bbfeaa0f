package symmetry.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is read from anywhere in it; nothing of it is kept in memory. */
final class FileBytes implements AutoCloseable {

  private final FileChannel channel;
  private final long size;

  FileBytes(Path path) throws IOException {
    channel = FileChannel.open(path, StandardOpenOption.READ);
    size = channel.size();
  }

  long size() {
    return size;
  }

  /** Its bytes from there on. */
  InputStream from(long offset) {
    return new InputStream() {
      private long at = offset;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) return 0;
        int count = channel.read(ByteBuffer.wrap(into, from, length), at);
        if (count > 0) at += count;
        return count;
      }
    };
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
