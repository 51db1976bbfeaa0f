package symmetry.ui.restarts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import symmetry.study.restarts.RestartFigures;
import symmetry.study.restarts.RestartsLink;

/** What was found, to be taken along. */
final class Exports extends Div {

  private final Anchor csv = new Anchor();
  private final Anchor json = new Anchor();

  Exports() {
    addClassName("actions");
    csv.setText("CSV, a line for each start");
    csv.setId("csv");
    json.setText("JSON, with all figures");
    json.setId("json");
    add(csv, json);
    clear();
  }

  void clear() {
    setVisible(false);
  }

  void show(RestartsLink link, List<Optional<RestartFigures>> figures) {
    RestartReport report = new RestartReport(link, figures);
    offer(csv, "restarts.csv", "text/csv", report::csv);
    offer(json, "restarts.json", "application/json", report::json);
    setVisible(true);
  }

  /**
   * @param text written when it is asked for: it may have some megabytes
   */
  private static void offer(Anchor anchor, String name, String type, Supplier<String> text) {
    anchor.setHref(
      DownloadHandler.fromInputStream(event -> {
        byte[] bytes = text.get().getBytes(UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
      })
    );
  }
}
