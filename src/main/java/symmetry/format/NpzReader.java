package symmetry.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;

/** NumPy's .npz: a zip file of .npy files, by {@code savez} or {@code savez_compressed}. */
final class NpzReader {

  static final String SUFFIX = ".npy";

  private NpzReader() {}

  static boolean isOne(Archive archive) {
    return archive
      .entries()
      .stream()
      .anyMatch(entry -> entry.getName().endsWith(SUFFIX));
  }

  static TensorFile read(Archive archive) throws IOException {
    Contents contents = new Contents();
    for (ZipEntry entry : archive.entries()) {
      if (!entry.getName().endsWith(SUFFIX)) continue;
      String name = entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
      NpyReader.Header header;
      try (InputStream in = archive.open(entry)) {
        header = NpyReader.header(name, in);
      }
      header.requireRoom(name, "its entry", entry.getSize());
      NpyReader.add(contents, name, header, () -> {
        try (InputStream in = archive.open(entry)) {
          return NpyReader.header(name, in).numbers(name, in);
        }
      });
    }
    return new TensorFile(FileFormat.NPZ, contents, archive::close);
  }
}
