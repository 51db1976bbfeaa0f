package symmetry.ui.wanted;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.BiConsumer;
import symmetry.format.Names;
import symmetry.pool.Examinations.BroughtFile;
import symmetry.session.ClinicVisit;
import symmetry.ui.field.FileDrop;

/**
 * Files of weights go straight to disk.
 *
 * @param onFile gets the file and its name
 */
public record WeightsTaker(
  ClinicVisit visit,
  BiConsumer<BroughtFile, String> onFile
) implements FileDrop.Taker<BroughtFile> {
  @Override
  public Optional<BroughtFile> room(long bytes) {
    return visit.room(bytes);
  }

  @Override
  public void put(BroughtFile file, InputStream body) throws IOException {
    Files.copy(body, file.path(), StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void arrived(BroughtFile file, String name) {
    onFile.accept(file, Names.shown(name));
  }

  @Override
  public void forget(BroughtFile file) {
    visit.forget(file);
  }
}
