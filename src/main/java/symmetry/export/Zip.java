package symmetry.export;

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

  /** What writes one of the files; it does not close the stream. */
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
    content.write(zip);
    zip.closeEntry();
  }

  /** Ends the file. */
  @Override
  public void close() throws IOException {
    zip.finish();
  }
}
