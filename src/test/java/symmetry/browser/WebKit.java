package symmetry.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import symmetry.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The installed WebKitGTK over plain WebDriver, on a screen of its own that nobody sees. The protocol tells
 * of no console, so errors are heard by the page itself, from when it is loaded.
 */
final class WebKit implements DrivenBrowser {

  private static final String LISTEN = """
  window.heard ??= (() => {
    const heard = performance.getEntriesByType("resource")
      .filter((file) => file.responseStatus >= 400)
      .map((file) => `${file.responseStatus} ${file.name}`);
    addEventListener("error", ({ message }) => {
      // No error: what an observer changes in one frame is told to others in the next.
      if (!message.startsWith("ResizeObserver loop")) heard.push(`uncaught: ${message}`);
    });
    addEventListener("unhandledrejection", (event) => heard.push(`uncaught: ${event.reason}`));
    const { error } = console;
    console.error = (...words) => { heard.push(`console: ${words.join(" ")}`); error(...words); };
    return heard;
  })();""";

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  /** What the pages before this one complained of. */
  private final List<String> before = new ArrayList<>();
  private final Process screen;
  private final Process driver;
  private final String address;
  private final String session;
  private boolean answers = true;

  WebKit(Path executable, Path virtualScreen) {
    try {
      // It picks a free display and says which.
      screen = new ProcessBuilder(
        virtualScreen.toString(),
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1600x1200x24",
        "-nolisten",
        "tcp"
      )
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
      String display = ":" + screen.inputReader().readLine();
      int port = freePort();
      ProcessBuilder builder = new ProcessBuilder(executable.toString(), "--port=" + port);
      builder.environment().put("DISPLAY", display);
      driver = builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
      address = "http://127.0.0.1:" + port;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      awaitDriver();
      session =
        "/session/" +
        post("/session", Map.of("capabilities", Map.of("alwaysMatch", Map.of())))
          .get("sessionId")
          .asString();
    } catch (RuntimeException e) {
      end();
      throw e;
    }
  }

  @Override
  public void open(String page) {
    before.addAll(heard());
    post(session + "/url", Map.of("url", page));
    run(LISTEN);
  }

  @Override
  public String evaluate(String expression) {
    return run(
      "return Promise.resolve(%s).then((value) => JSON.stringify(value) ?? 'null')".formatted(
        expression
      )
    ).asString();
  }

  @Override
  public void resize(int width, int height) {
    post(session + "/window/rect", Map.of("width", width, "height", height));
  }

  @Override
  public byte[] screenshot() {
    return Base64.getDecoder().decode(send(request(session + "/screenshot").GET()).asString());
  }

  @Override
  public List<String> complaints() {
    List<String> last = answers ? heard() : List.of();
    List<String> told = Stream.concat(before.stream(), last.stream()).toList();
    before.clear();
    return told;
  }

  private List<String> heard() {
    return run("return window.heard?.splice(0) ?? []")
      .valueStream()
      .map(JsonNode::asString)
      .toList();
  }

  @Override
  public boolean answers() {
    return answers;
  }

  @Override
  public void close() {
    try {
      if (answers) send(request(session).DELETE());
    } finally {
      end();
    }
  }

  /** A page that hangs hears no plain request to end. */
  private void end() {
    driver.descendants().forEach(ProcessHandle::destroyForcibly);
    driver.destroy();
    screen.destroy();
  }

  private JsonNode run(String script) {
    return post(session + "/execute/sync", Map.of("script", script, "args", List.of()));
  }

  private JsonNode post(String path, Map<String, ?> body) {
    return send(
      request(path).POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
    );
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Patience.OF_A_PAGE);
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      JsonNode value = json.readTree(response.body()).get("value");
      if (response.statusCode() >= 400) throw new IllegalStateException(
        value.path("message").asString()
      );
      return value;
    } catch (HttpTimeoutException e) {
      answers = false;
      throw new IllegalStateException(
        "WebKit did not answer for %d s: its page hangs.".formatted(Patience.OF_A_PAGE.toSeconds()),
        e
      );
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The driver takes a moment until it listens. */
  private void awaitDriver() {
    Patience.await()
      .ignoreException(UncheckedIOException.class)
      .until(() -> {
        if (!driver.isAlive()) throw new IllegalStateException("WebKitWebDriver ended.");
        send(request("/status").GET());
        return true;
      });
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }
}
