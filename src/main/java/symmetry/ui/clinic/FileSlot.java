package symmetry.ui.clinic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.format.TensorFile;
import symmetry.pool.Examinations;
import symmetry.pool.Examinations.BroughtFile;
import symmetry.session.ClinicVisit;
import symmetry.ui.field.FileDrop;
import symmetry.ui.wanted.WeightsTaker;

/** Where one file is brought, and the file that is there. */
final class FileSlot {

  /** Writes a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(Path path) throws IOException;
  }

  private final ClinicVisit visit;
  private final FileDrop drop;
  private final Runnable onArrive;
  private String name = "";
  private @Nullable BroughtFile file;

  /**
   * @param id of the element
   * @param onArrive called when another file is there
   */
  FileSlot(String id, String prompt, ClinicVisit visit, Runnable onArrive) {
    this.visit = visit;
    this.onArrive = onArrive;
    drop = new FileDrop(id, prompt, TensorFile.MAX_BYTES, new WeightsTaker(visit, this::arrive));
  }

  private void arrive(BroughtFile brought, String its) {
    forget();
    file = brought;
    name = its;
    onArrive.run();
  }

  /** Brings a file of ours, which counts as the least. Whether there was room for it. */
  boolean bring(String its, Content content) {
    Optional<BroughtFile> room = visit.room(Examinations.LEAST);
    if (room.isEmpty()) return false;
    try {
      content.writeTo(room.get().path());
    } catch (IOException failure) {
      visit.forget(room.get());
      throw new UncheckedIOException(failure);
    }
    arrive(room.get(), its);
    return true;
  }

  FileDrop drop() {
    return drop;
  }

  Optional<BroughtFile> file() {
    return Optional.ofNullable(file);
  }

  /** As the person calls it. */
  String name() {
    return name;
  }

  void forget() {
    file().ifPresent(visit::forget);
    file = null;
  }
}
