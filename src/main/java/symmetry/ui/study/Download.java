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
   * All figures that were found.
   *
   * @param file its name, which also tells its type
   * @param content gives its text; called with the session locked, the text is written without
   */
  public Download(String file, Supplier<Writing> content) {
    this(
      "download-" + file.replace('.', '-'),
      file,
      file.endsWith(".csv") ? "CSV" : "JSON",
      content
    );
    getElement().setAttribute("aria-label", "%s as a file".formatted(file));
    setTitle("All figures, all digits: " + file);
  }

  /**
   * @param text what stands on it
   */
  public Download(String id, String file, String text, Supplier<Writing> content) {
    String type = file.endsWith(".csv") ? "text/csv" : "application/json";
    DownloadHandler handler = event -> {
      Writing written = present(event.getUI(), content);
      event.setFileName(file);
      event.setContentType(type);
      written.writeTo(event.getOutputStream());
    };
    setHref(handler);
    setText(text);
    setId(id);
    addClassNames("button", "with-icon", "icon-download");
  }

  private static Writing present(UI ui, Supplier<Writing> content) {
    AtomicReference<Writing> text = new AtomicReference<>();
    ui.accessSynchronously(() -> text.set(content.get()));
    return text.get();
  }
}
