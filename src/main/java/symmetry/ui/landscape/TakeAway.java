package symmetry.ui.landscape;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import symmetry.study.landscape.MapText;

/** The map and the paths on it as files. */
final class TakeAway extends Div {

  private final Supplier<MapText> map;

  /**
   * @param map as it is when a file is asked for; called with the session locked
   */
  TakeAway(Supplier<MapText> map) {
    this.map = map;
    addClassName("take-away");
    add(
      link("CSV", "landscape.csv", "text/csv", MapText::csv),
      link("JSON", "landscape.json", "application/json", MapText::json)
    );
  }

  private Anchor link(String name, String file, String type, Function<MapText, String> write) {
    Anchor anchor = new Anchor(
      DownloadHandler.fromInputStream(event -> {
        byte[] bytes = write.apply(present(event.getUI())).getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(bytes), file, type, bytes.length);
      }),
      name
    );
    anchor.setId("export-" + name.toLowerCase(Locale.ROOT));
    anchor.getElement().setAttribute("aria-label", "Surface and paths as " + name);
    anchor.setTitle("Surface and paths, all digits, as " + name);
    return anchor;
  }

  private MapText present(UI ui) {
    AtomicReference<MapText> text = new AtomicReference<>();
    ui.accessSynchronously(() -> text.set(map.get()));
    return text.get();
  }
}
