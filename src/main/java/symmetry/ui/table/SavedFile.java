package symmetry.ui.table;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import symmetry.table.SavedExperiment;

/** A link to the experiment with its table as one file, which is made when it is asked for. */
public final class SavedFile extends Anchor {

  /**
   * @param present gives the experiment; called with the session locked, the file is written without
   */
  public SavedFile(Supplier<SavedExperiment> present) {
    DownloadHandler handler = event -> {
      AtomicReference<SavedExperiment> saved = new AtomicReference<>();
      event.getUI().accessSynchronously(() -> saved.set(present.get()));
      event.setFileName("experiment.json");
      event.setContentType("application/json");
      saved.get().write(event.getOutputStream());
    };
    setHref(handler);
    setText("Save experiment and table");
    setId("save-experiment");
    addClassNames("button", "with-icon", "icon-download");
  }
}
