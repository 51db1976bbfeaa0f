package symmetry.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip file of which nobody knows what is in it. All sizes are those that its directory says, and no entry
 * gives more than that.
 */
final class Archive implements AutoCloseable {

  /** Unpacked, all entries together: a file of 200 MB of weights that pack to a quarter. */
  private static final long MAX_UNPACKED = 800_000_000;

  /** Bytes that one byte of what deflate writes can be; a little more than 1,032. */
  static final int MOST_PACKED = 1100;

  private static final int MAX_ENTRIES = 2 * TensorFile.MAX_TENSORS;

  private final ZipFile zip;

  Archive(Path path) throws IOException {
    ZipFile opened;
    try {
      opened = new ZipFile(path.toFile());
    } catch (IllegalArgumentException | IOException broken) {
      throw new Unreadable("The zip file", "its directory cannot be read.");
    }
    zip = opened;
    try {
      check();
    } catch (Unreadable refused) {
      zip.close();
      throw refused;
    }
  }

  private void check() throws Unreadable {
    if (zip.size() > MAX_ENTRIES) {
      throw new Unreadable(
        "The zip file",
        "it has %d entries, at most %d are read.".formatted(zip.size(), MAX_ENTRIES)
      );
    }
    long unpacked = 0;
    for (ZipEntry entry : entries()) {
      if (entry.getSize() < 0) throw new Unreadable(
        entry.getName(),
        "the zip file hides its size."
      );
      if (entry.getSize() / MOST_PACKED > entry.getCompressedSize()) {
        throw new Unreadable(entry.getName(), "it cannot be as large as the zip file says.");
      }
      unpacked += entry.getSize();
      if (unpacked > MAX_UNPACKED) {
        throw new Unreadable(
          entry.getName(),
          "unpacked, the file has more than %d MB, which is the most that is read.".formatted(
            MAX_UNPACKED / 1_000_000
          )
        );
      }
    }
  }

  /** In the order of the file. */
  List<? extends ZipEntry> entries() {
    return zip
      .stream()
      .filter(entry -> !entry.isDirectory())
      .toList();
  }

  Optional<ZipEntry> find(String name) {
    return Optional.ofNullable(zip.getEntry(name));
  }

  /** The bytes of an entry. */
  InputStream open(ZipEntry entry) throws IOException {
    try {
      InputStream in = zip.getInputStream(entry);
      if (in == null) throw new Unreadable(entry.getName(), "the zip file does not have it.");
      return in;
    } catch (IllegalArgumentException broken) {
      throw new Unreadable(entry.getName(), "it cannot be unpacked.");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
