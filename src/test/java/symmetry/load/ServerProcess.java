package symmetry.load;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import symmetry.Jvm;
import symmetry.SymmetryPlayground;

/** A server in a process of its own, as the Dockerfile starts it, and what it takes. */
final class ServerProcess implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(2);

  /** Of a histogram of classes: number of objects, their bytes. */
  private static final Pattern TOTAL = Pattern.compile("Total +\\d+ +(\\d+)");

  /** Gaps that the collector has left. */
  private static final Pattern FILLED = Pattern.compile("\\d+ +(\\d+) +\\S*FillerElement");

  private static final Pattern METASPACE = Pattern.compile("Metaspace[^\\n]*used (\\d+)K");
  private static final Pattern CLASSES = Pattern.compile("Total Usage[^\\n]*?(\\d+) classes");

  private final HttpClient http = HttpClient.newBuilder()
    .version(HttpClient.Version.HTTP_1_1)
    .build();
  private final Process process;
  private final int port;

  private ServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts one and waits until it answers.
   *
   * @param options of its JVM besides those of the Dockerfile
   */
  static ServerProcess start(List<String> options) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> all = new ArrayList<>(List.of(Jvm.ALL, "-XX:+UseSerialGC", "-Xmx512m"));
    all.addAll(options);
    File log = new File("target/server-%d.log".formatted(port));
    Process process = Jvm.of(all, SymmetryPlayground.class, "--server.port=" + port)
      .redirectErrorStream(true)
      .redirectOutput(log)
      .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    ServerProcess server = new ServerProcess(process, port);
    long end = System.nanoTime() + START.toNanos();
    while (!server.isUp()) {
      if (!process.isAlive() || System.nanoTime() > end) throw new IOException("see " + log);
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    return server;
  }

  private boolean isUp() throws InterruptedException {
    URI alive = URI.create("http://127.0.0.1:%d/livez".formatted(port));
    try {
      HttpRequest question = HttpRequest.newBuilder(alive).timeout(START).build();
      return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  int port() {
    return port;
  }

  /** A visitor of the playground. */
  VirtualVisitor visitor(String query) throws IOException, InterruptedException {
    return VirtualVisitor.open(http, port, query);
  }

  /** Processor time so far. */
  Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElseThrow();
  }

  /** What lives on the heap, in bytes, found by a collection that stops everything else meanwhile. */
  long heap() throws IOException {
    String histogram = jcmd("GC.class_histogram");
    return sum(TOTAL, histogram) - sum(FILLED, histogram);
  }

  /** In use, in bytes. */
  long metaspace() throws IOException {
    return 1024 * sum(METASPACE, jcmd("VM.metaspace", "basic"));
  }

  /** Classes that are loaded. */
  long classes() throws IOException {
    return sum(CLASSES, jcmd("VM.metaspace"));
  }

  private static long sum(Pattern pattern, String text) {
    return pattern
      .matcher(text)
      .results()
      .mapToLong(part -> Long.parseLong(part.group(1)))
      .sum();
  }

  private String jcmd(String... command) throws IOException {
    List<String> words = new ArrayList<>(
      List.of(System.getProperty("java.home") + "/bin/jcmd", Long.toString(process.pid()))
    );
    words.addAll(List.of(command));
    Process jcmd = new ProcessBuilder(words).start();
    return new String(jcmd.getInputStream().readAllBytes());
  }

  @Override
  public void close() {
    process.destroy();
  }
}
