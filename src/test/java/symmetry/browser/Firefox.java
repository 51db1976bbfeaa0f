package symmetry.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symmetry.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The installed Firefox without a window, over WebDriver BiDi, which it speaks by itself. */
final class Firefox implements DrivenBrowser {

  private static final Pattern LISTENING = Pattern.compile("BiDi listening on (ws://\\S+)");
  private static final long PATIENCE_S = Patience.OF_A_PAGE.toSeconds();

  private final ObjectMapper json = new ObjectMapper();
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Process process;
  private final WebSocket socket;
  private final String window;
  private volatile boolean answers = true;

  Firefox(Path executable) {
    try {
      Path profile = Files.createTempDirectory("firefox");
      ProcessBuilder builder = new ProcessBuilder(
        executable.toString(),
        "--headless",
        "--no-remote",
        "--profile",
        profile.toString(),
        "--remote-debugging-port",
        "0",
        "about:blank"
      );
      // Its caches and locks, too, stay out of the home of whoever runs the tests.
      builder.environment().put("HOME", profile.toString());
      process = builder.redirectErrorStream(true).start();
      socket = HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(URI.create(address(process.inputReader()) + "/session"), new Listener())
        .join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ask("session.new", Map.of("capabilities", Map.of()));
    ask(
      "session.subscribe",
      Map.of("events", List.of("log.entryAdded", "network.responseCompleted"))
    );
    window = ask("browsingContext.getTree", Map.of()).at("/contexts/0/context").asString();
  }

  @Override
  public void open(String address) {
    ask("browsingContext.navigate", Map.of("context", window, "url", address, "wait", "complete"));
  }

  @Override
  public String evaluate(String expression) {
    JsonNode answer = ask(
      "script.evaluate",
      Map.of(
        "expression",
        "Promise.resolve(%s).then((value) => JSON.stringify(value) ?? 'null')".formatted(
          expression
        ),
        "target",
        Map.of("context", window),
        "awaitPromise",
        true
      )
    );
    if (answer.has("exceptionDetails")) throw new IllegalStateException(
      answer.at("/exceptionDetails/text").asString()
    );
    return answer.at("/result/value").asString();
  }

  @Override
  public void resize(int width, int height) {
    ask(
      "browsingContext.setViewport",
      Map.of("context", window, "viewport", Map.of("width", width, "height", height))
    );
  }

  @Override
  public byte[] screenshot() {
    JsonNode picture = ask("browsingContext.captureScreenshot", Map.of("context", window));
    return Base64.getDecoder().decode(picture.get("data").asString());
  }

  @Override
  public List<String> complaints() {
    List<String> told = List.copyOf(complaints);
    complaints.removeAll(told);
    return told;
  }

  @Override
  public boolean answers() {
    return answers;
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
  }

  /** Firefox says where it listens; whatever else it says is read too, or it would wait for a reader. */
  private static String address(BufferedReader said) throws IOException {
    StringBuilder before = new StringBuilder();
    for (String line; (line = said.readLine()) != null; before.append(line).append('\n')) {
      Matcher listening = LISTENING.matcher(line);
      if (!listening.find()) continue;
      Thread.ofVirtual().start(() -> readToTheEnd(said));
      return listening.group(1);
    }
    throw new IOException("Firefox ended before it listened:\n" + before);
  }

  private static void readToTheEnd(BufferedReader said) {
    try {
      said.transferTo(Writer.nullWriter());
    } catch (IOException closed) {
      // With the process, whose end nobody needs to hear of.
    }
  }

  private JsonNode ask(String method, Map<String, ?> parameters) {
    int id = last.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    socket
      .sendText(
        json.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)),
        true
      )
      .join();
    try {
      return answer.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof TimeoutException)) throw e;
      answers = false;
      throw new IllegalStateException(
        "Firefox did not answer for %d s: its page hangs.".formatted(PATIENCE_S),
        e
      );
    }
  }

  private void hear(JsonNode message) {
    JsonNode id = message.get("id");
    if (id != null && !id.isNull()) answered(message, asked.remove(id.asInt()));
    else happened(message.path("method").asString(), message.path("params"));
  }

  private static void answered(JsonNode message, CompletableFuture<JsonNode> answer) {
    if ("success".equals(message.path("type").asString())) answer.complete(message.get("result"));
    else answer.completeExceptionally(new IllegalStateException(message.toString()));
  }

  private void happened(String event, JsonNode what) {
    if (
      event.equals("log.entryAdded") && what.path("level").asString().equals("error")
    ) complaints.add("console: " + what.path("text").asString());
    int status = what.at("/response/status").asInt(0);
    if (status >= 400) complaints.add(status + " " + what.at("/response/url").asString());
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      message.append(part);
      if (isLast) {
        hear(json.readTree(message.toString()));
        message.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
