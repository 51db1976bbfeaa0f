package symmetry.ui.study;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import symmetry.study.file.Writing;

/** A link to a file that is written when it is asked for: it may have some megabytes. */
public final class Download extends Anchor {

  /**
   * @param file its name, which also tells its type
   * @param content gives its text; called with the session locked, the text is written without
   */
  public Download(String file, Supplier<Writing> content) {
    boolean csv = file.endsWith(".csv");
    String type = csv ? "text/csv" : "application/json";
    DownloadHandler handler = event -> {
      Writing text = present(event.getUI(), content);
      event.setFileName(file);
      event.setContentType(type);
      text.writeTo(event.getOutputStream());
    };
    setHref(handler);
    setText(csv ? "CSV" : "JSON");
    setId("download-" + file.replace('.', '-'));
    getElement().setAttribute("aria-label", "%s as a file".formatted(file));
    setTitle("All figures, all digits: " + file);
    addClassNames("button", "with-icon", "icon-download");
  }

  private static Writing present(UI ui, Supplier<Writing> content) {
    AtomicReference<Writing> text = new AtomicReference<>();
    ui.accessSynchronously(() -> text.set(content.get()));
    return text.get();
  }
}
