package symmetry.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** Opens files of weights. What they are is read from their bytes, not from their name. */
public final class TensorFiles {

  private static final int FIRST = 16;

  private TensorFiles() {}

  /**
   * Opens it.
   *
   * @return what it holds, to be closed
   * @throws Unreadable if something is wrong with it
   * @throws IOException if the file cannot be read, which is nobody's fault who wrote it
   */
  public static TensorFile open(Path path) throws IOException {
    try {
      return opened(path);
    } catch (ZipException | EOFException broken) {
      throw new Unreadable("The zip file", "it cannot be unpacked to its end.");
    }
  }

  private static TensorFile opened(Path path) throws IOException {
    FileBytes file = new FileBytes(path);
    try {
      if (file.size() > TensorFile.MAX_BYTES) {
        throw new Unreadable(
          "The file",
          "it has %d bytes, at most %d are read.".formatted(file.size(), TensorFile.MAX_BYTES)
        );
      }
      if (file.size() == 0) throw new Unreadable("The file", "it is empty.");
      byte[] first;
      try (InputStream in = file.from(0)) {
        first = in.readNBytes(FIRST);
      }
      if (first[0] == 'P' && first.length > 1 && first[1] == 'K') {
        file.close();
        return archived(path);
      }
      if (HdfReader.begins(first)) {
        file.close();
        return HdfReader.read(path);
      }
      if (NpyReader.begins(first)) return NpyReader.read(file);
      if (SafetensorsReader.begins(first)) return SafetensorsReader.read(file);
      if (first[0] == (byte) 0x80) {
        throw new Unreadable(
          "The file",
          "it is a bare pickle, which could do anything. Save it with PyTorch 1.6 or newer: torch.save(model.state_dict(), …)."
        );
      }
      return OnnxReader.read(file);
    } catch (IOException | RuntimeException | Error refused) {
      file.close();
      throw refused;
    }
  }

  private static TensorFile archived(Path path) throws IOException {
    Archive archive = new Archive(path);
    try {
      Optional<? extends ZipEntry> pickle = TorchReader.pickle(archive);
      if (pickle.isPresent()) return TorchReader.read(archive, pickle.get());
      Optional<ZipEntry> weights = archive.find(HdfReader.WEIGHTS);
      if (weights.isPresent()) return HdfReader.read(archive, weights.get(), path);
      if (NpzReader.isOne(archive)) return NpzReader.read(archive);
      throw new Unreadable(
        "The zip file",
        "it holds neither .npy files, nor data.pkl of PyTorch, nor model.weights.h5 of Keras."
      );
    } catch (IOException | RuntimeException | Error refused) {
      archive.close();
      throw refused;
    }
  }
}
