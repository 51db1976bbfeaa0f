package symmetry.ui.signal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import symmetry.study.signal.SignalRecords;
import tools.jackson.databind.json.JsonMapper;

/** What a panel shows as files, all digits. */
final class Downloads extends Div {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Supplier<SignalRecords> records;

  /**
   * @param name of the files, without their ending
   * @param records as they are when a file is asked for; called with the session locked
   */
  Downloads(String name, String what, Supplier<SignalRecords> records) {
    this.records = records;
    addClassName("downloads");
    add(
      link(name + ".csv", what + " as CSV", "text/csv", SignalRecords::csv),
      link(name + ".json", what + " as JSON", "application/json", table ->
        JSON.writeValueAsString(table.rows())
      )
    );
  }

  private Anchor link(
    String file,
    String label,
    String type,
    Function<SignalRecords, String> write
  ) {
    Anchor anchor = new Anchor(
      DownloadHandler.fromInputStream(event -> {
        byte[] bytes = write.apply(present(event.getUI())).getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(bytes), file, type, bytes.length);
      }),
      label
    );
    anchor.setId("download-" + file.replace('.', '-'));
    return anchor;
  }

  private SignalRecords present(UI ui) {
    AtomicReference<@Nullable SignalRecords> table = new AtomicReference<>();
    ui.accessSynchronously(() -> table.set(records.get()));
    SignalRecords seen = table.get();
    return seen == null ? new SignalRecords(List.of(), List.of()) : seen;
  }
}
