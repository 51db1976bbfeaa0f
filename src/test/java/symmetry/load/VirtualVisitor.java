package symmetry.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A visitor of the playground without a browser: a session and a page of its own, joined to the server by
 * Vaadin's push protocol. Acknowledges each frame after the time that a browser would draw it, and clicks
 * buttons by their ids. Safe on any thread.
 */
public final class VirtualVisitor implements AutoCloseable {

  /** From a frame's arrival to the end of its drawing. */
  private static final long DRAWING_MS = 16;

  private static final long BETWEEN_CLICKS_MS = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A call of the board's {@code frame} begins so; before it stand the channels of its promise. */
  private static final String FRAME = "\"try{Promise.resolve((async function(){return $0.frame";

  private static final String CHANNEL = "{\"@v-return\":[";
  private static final String SYNC_ID = "\"syncId\":";
  private static final String CLIENT_ID = "\"clientId\":";

  /** What the page says where memory or the visitor's places do not suffice. */
  private static final Pattern REFUSAL = Pattern.compile("(?:Not opened|You have too many)[^\"]*");

  private static final String STEP = "\"step\":\"";
  private static final Pattern ID = Pattern.compile(
    "\\{\"node\":(\\d+),\"type\":\"put\",\"key\":\"id\",\"feat\":\\d+,\"value\":\"([\\w-]+)\"}"
  );
  private static final String CLICK = """
  {"type":"event","node":%d,"event":"click","data":{"event.shiftKey":false,"event.metaKey":false,\
  "event.detail":1,"event.ctrlKey":false,"event.clientX":1,"event.clientY":1,"event.altKey":false,\
  "event.button":0,"event.screenY":1,"event.screenX":1}}""";

  private static final ScheduledExecutorService DRAWING =
    Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().daemon().name("drawing").factory()
    );

  private final HttpClient http;
  private final int port;
  private final String cookie;
  private final int ui;
  private final String key;
  private final PushSocket socket;
  private final Map<String, Integer> nodes = new HashMap<>();
  private final AtomicInteger frames = new AtomicInteger();

  /** Zero as soon as the server has said something on the web socket, or has ended it. */
  private final CountDownLatch spoken = new CountDownLatch(1);

  /** Guarded by this, as all below. */
  private final List<String> unsent = new ArrayList<>();

  private int syncId;
  private int clientId;

  /** One message at a time is answered. */
  private boolean waiting;

  private @Nullable String end;
  private @Nullable String refusal;
  private String step = "";
  private CompletableFuture<String> nextFrame = new CompletableFuture<>();

  private VirtualVisitor(HttpClient http, InetAddress from, int port, String cookie, String page)
    throws IOException {
    this.http = http;
    this.port = port;
    this.cookie = cookie;
    ui = Integer.parseInt(found("\"v-uiId\":(\\d+)", page));
    key = found("\"Vaadin-Security-Key\":\"([^\"]+)\"", page);
    syncId = Integer.parseInt(found("\"syncId\":(\\d+)", page));
    clientId = Integer.parseInt(found("\"clientId\":(\\d+)", page));
    socket = new PushSocket(
      from,
      port,
      "/VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%%20charset=UTF-8&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=%d".formatted(
        ui,
        found("\"Vaadin-Push-ID\":\"([^\"]+)\"", page),
        syncId
      ),
      cookie
    );
    Thread.ofVirtual().start(this::listen);
  }

  /**
   * Opens the playground.
   *
   * @param query of its address; may be empty
   */
  public static VirtualVisitor open(HttpClient http, int port, String query)
    throws IOException, InterruptedException {
    return open(http, InetAddress.getLoopbackAddress(), port, query);
  }

  /**
   * Opens the playground from another address of this machine.
   *
   * @param http comes from there, too
   */
  static VirtualVisitor open(HttpClient http, InetAddress from, int port, String query)
    throws IOException, InterruptedException {
    String at = "http://127.0.0.1:" + port + "/";
    HttpResponse<String> document = http.send(
      HttpRequest.newBuilder(URI.create(at + (query.isEmpty() ? "" : "?" + query)))
        .timeout(PATIENCE)
        .build(),
      HttpResponse.BodyHandlers.ofString()
    );
    String cookie = document
      .headers()
      .firstValue("set-cookie")
      .orElseThrow(() -> new IOException(document.statusCode() + " without a session"))
      .split(";")[0];
    String location = URLEncoder.encode(query, StandardCharsets.UTF_8);
    String page = http
      .send(
        HttpRequest.newBuilder(URI.create(at + "?v-r=init&location=&query=" + location))
          .header("Cookie", cookie)
          .timeout(PATIENCE)
          .build(),
        HttpResponse.BodyHandlers.ofString()
      )
      .body();
    VirtualVisitor visitor = new VirtualVisitor(http, from, port, cookie, page);
    visitor.navigate(query);
    visitor.awaitFirstWord();
    return visitor;
  }

  /** As a browser does before it says anything: until then the server may still be at connecting. */
  private void awaitFirstWord() throws IOException, InterruptedException {
    if (!spoken.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IOException("not a word on the web socket");
    }
  }

  /** Frames drawn and acknowledged so far. */
  public int frames() {
    return frames.get();
  }

  /** The step of the last frame, as it is written on the page. */
  public synchronized String step() {
    return step;
  }

  /** Why it is not connected any more; empty while it is. */
  public synchronized Optional<String> end() {
    return Optional.ofNullable(end);
  }

  /** Why the page has no run, in the server's words; empty if it has one. */
  public synchronized Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** Says what no page would, as it is; what the page has to say itself waits, or it would be taken for a piece of it. */
  synchronized void say(String... pieces) throws IOException {
    for (String piece : pieces) socket.write(piece);
  }

  /** Clicks the button with this id. */
  public void click(String id) {
    Integer node = nodes.get(id);
    if (node == null) throw new IllegalArgumentException("no button " + id);
    send(CLICK.formatted(node));
  }

  /** Clicks a button and waits for the next frame; how long that took. */
  public Duration clickToFrame(String id) throws InterruptedException, TimeoutException {
    CompletableFuture<String> arrival = nextFrame();
    long start = System.nanoTime();
    click(id);
    await(arrival);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /**
   * Clicks Step again and again, and waits for the frame of each.
   *
   * @return milliseconds from each click to its frame, in ascending order; at least one
   */
  public double[] clicks(Duration time) throws InterruptedException, TimeoutException {
    List<Double> times = new ArrayList<>();
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until || times.isEmpty()) {
      times.add(clickToFrame("step").toNanos() / 1e6);
      Thread.sleep(BETWEEN_CLICKS_MS);
    }
    return times
      .stream()
      .mapToDouble(t -> t)
      .sorted()
      .toArray();
  }

  /** Of times in ascending order; NaN if there are none. */
  static double quantile(double[] times, double share) {
    return times.length == 0 ? Double.NaN : times[(int) (share * times.length)];
  }

  /** Prints what there is to know of times in ascending order. */
  static void tell(String what, double[] millis) {
    System.out.printf(
      Locale.ROOT,
      "%-22s p50 %6.1f  p95 %6.1f  most %6.1f ms of %d%n",
      what,
      quantile(millis, 0.5),
      quantile(millis, 0.95),
      Arrays.stream(millis).max().orElse(Double.NaN),
      millis.length
    );
  }

  /** The frame that arrives next. */
  public synchronized CompletableFuture<String> nextFrame() {
    return nextFrame;
  }

  /** Leaves the page, as a browser tells when its tab is closed. */
  @Override
  public void close() throws IOException {
    try {
      post("{\"csrfToken\":\"%s\",\"rpc\":[],\"UNLOAD\":true}".formatted(key));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      socket.close();
    }
  }

  private void navigate(String query) throws IOException, InterruptedException {
    String answer = post(
      message(
        """
        {"type":"event","node":1,"event":"ui-navigate","data":{"route":"","query":"%s",\
        "appShellTitle":"","historyState":{"idx":0},"trigger":""}}""".formatted(
          query.isEmpty() ? "" : "?" + query
        )
      )
    );
    ID.matcher(answer)
      .results()
      .forEach(id -> nodes.put(id.group(2), Integer.valueOf(id.group(1))));
    Matcher refused = REFUSAL.matcher(answer);
    synchronized (this) {
      if (refused.find()) refusal = refused.group();
    }
    hear(answer);
  }

  private String post(String message) throws IOException, InterruptedException {
    return http
      .send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/?v-r=uidl&v-uiId=" + ui))
          .header("Cookie", cookie)
          .header("Content-Type", "application/json; charset=UTF-8")
          .timeout(PATIENCE)
          .POST(HttpRequest.BodyPublishers.ofString(message))
          .build(),
        HttpResponse.BodyHandlers.ofString()
      )
      .body();
  }

  private void listen() {
    try {
      StringBuilder rest = new StringBuilder();
      for (;;) {
        rest.append(socket.read());
        for (int bar = rest.indexOf("|"); bar >= 0; bar = rest.indexOf("|")) {
          int end = bar + 1 + Integer.parseInt(rest.substring(0, bar));
          if (rest.length() < end) break;
          String message = rest.substring(bar + 1, end);
          rest.delete(0, end);
          if (message.startsWith("{")) pushed(message);
        }
      }
    } catch (IOException | RuntimeException e) {
      synchronized (this) {
        end = e.toString();
        nextFrame.completeExceptionally(e);
      }
      spoken.countDown();
    }
  }

  private void pushed(String message) throws IOException {
    hear(message);
    spoken.countDown();
    synchronized (this) {
      // The answer to what was sent; the server's own messages are marked as such.
      if (!message.contains("\"async\":true")) waiting = false;
    }
    flush();
  }

  private void hear(String message) throws IOException {
    if (message.contains("\"appError\"") || message.contains("\"sessionExpired\"")) {
      throw new IOException(message);
    }
    synchronized (this) {
      syncId = Math.max(syncId, number(SYNC_ID, message, syncId));
      clientId = Math.max(clientId, number(CLIENT_ID, message, clientId));
    }
    for (int at = message.indexOf(FRAME); at >= 0; at = message.indexOf(FRAME, at + 1)) {
      arrived(message, at);
    }
  }

  private void arrived(String message, int at) {
    int failed = message.lastIndexOf(CHANNEL, at);
    int drawn = message.lastIndexOf(CHANNEL, failed - 1) + CHANNEL.length();
    String[] channel = message.substring(drawn, message.indexOf(']', drawn)).split(",");
    CompletableFuture<String> arrival;
    synchronized (this) {
      int said = message.indexOf(STEP) + STEP.length();
      if (said >= STEP.length()) step = message.substring(said, message.indexOf('"', said));
      arrival = nextFrame;
      nextFrame = new CompletableFuture<>();
    }
    arrival.complete(message);
    String acknowledgement =
      "{\"type\":\"channel\",\"node\":%s,\"channel\":%s,\"args\":[1]}".formatted(
        channel[0],
        channel[1]
      );
    DRAWING.schedule(
      () -> {
        send(acknowledgement);
        frames.incrementAndGet();
      },
      DRAWING_MS,
      TimeUnit.MILLISECONDS
    );
  }

  private void send(String call) {
    synchronized (this) {
      unsent.add(call);
    }
    flush();
  }

  private synchronized void flush() {
    if (waiting || unsent.isEmpty() || end != null) return;
    waiting = true;
    String message = message(String.join(",", unsent));
    unsent.clear();
    try {
      socket.write(message.length() + "|" + message);
    } catch (IOException e) {
      end = e.toString();
    }
  }

  private synchronized String message(String calls) {
    return "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}".formatted(
      key,
      calls,
      syncId,
      clientId
    );
  }

  /** The number behind a name, if it is there; a frame is too long for regular expressions. */
  private static int number(String name, String message, int otherwise) {
    int from = message.indexOf(name) + name.length();
    if (from < name.length()) return otherwise;
    int to = from;
    while (Character.isDigit(message.charAt(to))) to++;
    return Integer.parseInt(message, from, to, 10);
  }

  private static String found(String regex, String text) throws IOException {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    if (!matcher.find()) throw new IOException("no " + regex + " in " + text);
    return matcher.group(1);
  }

  private static <T> void await(CompletableFuture<T> arrival)
    throws InterruptedException, TimeoutException {
    try {
      arrival.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
