package symmetry.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in one file, with the same bytes whenever it is written. */
final class Zip implements AutoCloseable {

  /** The first that a zip can say. */
  private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  /** What writes one of the files. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * @param out stays open
   */
  Zip(OutputStream out) {
    zip = new ZipOutputStream(out);
  }

  void add(String name, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(DATE);
    zip.putNextEntry(entry);
    content.write(new Unclosed(zip));
    zip.closeEntry();
  }

  /** Ends the file. */
  @Override
  public void close() throws IOException {
    zip.finish();
  }

  /** One file may not close all. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() {}
  }
}
