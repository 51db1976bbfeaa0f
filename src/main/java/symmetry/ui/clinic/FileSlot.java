package symmetry.ui.clinic;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.format.TensorFile;
import symmetry.pool.Examinations.BroughtFile;
import symmetry.session.ClinicVisit;
import symmetry.ui.field.FileDrop;
import symmetry.ui.wanted.WeightsTaker;

/** Where one file is brought, and the file that is there. */
final class FileSlot {

  private final ClinicVisit visit;
  private final FileDrop drop;
  private String name = "";
  private @Nullable BroughtFile file;

  /**
   * @param id of the element
   * @param onArrive called when another file is there
   */
  FileSlot(String id, String prompt, ClinicVisit visit, Runnable onArrive) {
    this.visit = visit;
    drop = new FileDrop(
      id,
      prompt,
      TensorFile.MAX_BYTES,
      new WeightsTaker(visit, (brought, its) -> {
        forget();
        file = brought;
        name = its;
        onArrive.run();
      })
    );
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
