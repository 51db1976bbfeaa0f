package symmetry.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a browser asked the server for while it opened a page; what it had kept is not asked for. Told by
 * Chromium's own protocol, which counts what the page's scripts cannot see: the document, its icon, sockets.
 *
 * @param requests their addresses, in the order in which the answers were complete
 * @param bytesBeforeUsable of answers, headers included, until the first frame was drawn
 * @param usableAfterMs from the beginning of the navigation to the first frame
 */
record Visit(List<String> requests, long bytesBeforeUsable, double usableAfterMs) {
  /** A line to the server. */
  record Line(int latencyMs, int bitsPerSecond) {}

  private static final String NOTE_WHEN_USABLE = """
  new MutationObserver((_, me) => {
    if (!document.querySelector('play-board[data-step]')) return;
    window.usableAfter = performance.now();
    me.disconnect();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-step'] });""";
  private static final String IS_USABLE = "() => window.usableAfter";
  private static final String CHARTS = "unit-heatmap .apexcharts-canvas";
  private static final String BEGAN_AT = "performance.timeOrigin / 1000";

  /** By a page that has not been anywhere, until its charts are drawn, which come last. */
  static Visit of(Page page, String path, Consumer<CDPSession> line) {
    Recorder recorder = new Recorder();
    CDPSession protocol = page.context().newCDPSession(page);
    recorder.listenTo(protocol);
    line.accept(protocol);
    page.addInitScript(NOTE_WHEN_USABLE);
    page.navigate(path);
    double usable = ((Number) page.waitForFunction(IS_USABLE).jsonValue()).doubleValue();
    double began = ((Number) page.evaluate(BEGAN_AT)).doubleValue();
    page.waitForSelector(CHARTS);
    page.close();
    return recorder.visit(began + usable / 1000, usable);
  }

  /** On a line without limits. */
  static Visit of(Page page, String path) {
    return of(page, path, protocol -> {});
  }

  /** Slows the browser's line down to this one. */
  static Consumer<CDPSession> over(Line line) {
    JsonObject conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", line.latencyMs());
    conditions.addProperty("downloadThroughput", line.bitsPerSecond() / 8);
    conditions.addProperty("uploadThroughput", line.bitsPerSecond() / 8);
    return protocol -> protocol.send("Network.emulateNetworkConditions", conditions);
  }

  private record Answer(String url, double at, long bytes) {}

  private static final class Recorder {

    private final Map<String, String> urls = new HashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    /** From the protocol's clock to that of the world, in seconds. */
    private double clock;

    void listenTo(CDPSession protocol) {
      protocol.on("Network.requestWillBeSent", this::asked);
      protocol.on("Network.requestServedFromCache", told -> kept.add(id(told)));
      protocol.on("Network.responseReceived", told -> {
        if (told.getAsJsonObject("response").get("fromDiskCache").getAsBoolean()) kept.add(
          id(told)
        );
      });
      protocol.on("Network.loadingFinished", this::answered);
      protocol.on("Network.webSocketCreated", told ->
        answers.add(new Answer(told.get("url").getAsString(), 0, 0))
      );
      protocol.send("Network.enable");
    }

    private void asked(JsonObject told) {
      urls.put(id(told), told.getAsJsonObject("request").get("url").getAsString());
      clock = told.get("wallTime").getAsDouble() - told.get("timestamp").getAsDouble();
    }

    private void answered(JsonObject told) {
      String url = urls.getOrDefault(id(told), "?");
      if (kept.contains(id(told)) || url.startsWith("data:")) return;
      double at = told.get("timestamp").getAsDouble() + clock;
      answers.add(new Answer(url, at, told.get("encodedDataLength").getAsLong()));
    }

    private static String id(JsonObject told) {
      return told.get("requestId").getAsString();
    }

    Visit visit(double usableAt, double usableAfterMs) {
      return new Visit(
        answers.stream().map(Answer::url).toList(),
        answers
          .stream()
          .filter(answer -> answer.at < usableAt)
          .mapToLong(Answer::bytes)
          .sum(),
        usableAfterMs
      );
    }
  }
}
