package symmetry.ui.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A link to a file that is written when it is asked for: it may have some megabytes. */
public final class Download extends Anchor {

  /**
   * @param file its name, which also tells its type
   * @param content gives the writer of its text; called with the session locked, the writer without
   */
  public Download(String file, Supplier<Supplier<String>> content) {
    boolean csv = file.endsWith(".csv");
    String type = csv ? "text/csv" : "application/json";
    setHref(
      DownloadHandler.fromInputStream(event -> {
        byte[] bytes = present(event.getUI(), content).get().getBytes(UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(bytes), file, type, bytes.length);
      })
    );
    setText(csv ? "CSV" : "JSON");
    setId("download-" + file.replace('.', '-'));
    getElement().setAttribute("aria-label", "%s as a file".formatted(file));
    setTitle("All figures, all digits: " + file);
    addClassNames("button", "with-icon", "icon-download");
  }

  private static Supplier<String> present(UI ui, Supplier<Supplier<String>> content) {
    AtomicReference<Supplier<String>> writer = new AtomicReference<>();
    ui.accessSynchronously(() -> writer.set(content.get()));
    return writer.get();
  }
}
