package symmetry.load;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import symmetry.Jvm;
import symmetry.SymmetryPlayground;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;

/**
 * What a class of visitors gets of one server, started as the Dockerfile starts it. All play the same
 * experiment at 100 steps a second, each with a seed of their own, and one more clicks Step. Prints figures and
 * asserts none. The visitors are played in this process, on the same cores as the server.
 */
public final class LoadBenchmark {

  private static final int[] VISITORS = { 1, 5, 10, 30, 60, 120, 200 };
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration MEASURED = Duration.ofSeconds(10);
  private static final long BETWEEN_CLICKS_MS = 100;
  private static final Pattern HEAP_USED = Pattern.compile(
    "(?:DefNew|Tenured) [^\\n]*used (\\d+)K"
  );

  private final HttpClient http = HttpClient.newBuilder()
    .version(HttpClient.Version.HTTP_1_1)
    .build();
  private final Process server;
  private final int port;

  private LoadBenchmark(List<String> options) throws IOException, InterruptedException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> all = new ArrayList<>(
      List.of(
        "-XX:+UseSerialGC",
        "-Xmx512m",
        Jvm.VECTOR_MODULE,
        "--sun-misc-unsafe-memory-access=allow"
      )
    );
    all.addAll(options);
    server = Jvm.of(all, SymmetryPlayground.class, "--server.port=" + port)
      .redirectErrorStream(true)
      .redirectOutput(new File("target/load-benchmark.log"))
      .start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
    while (!isUp()) {
      if (!server.isAlive()) throw new IOException("see target/load-benchmark.log");
      Thread.sleep(BETWEEN_CLICKS_MS);
    }
  }

  /**
   * @param arguments how many visitors at once, each number for a measurement; a link's query, instead of
   *     the opening one; options of the server's JVM, which begin with a dash
   */
  public static void main(String... arguments) throws Exception {
    List<String> given = List.of(arguments);
    int[] visitors = given
      .stream()
      .filter(a -> a.matches("\\d+"))
      .mapToInt(Integer::parseInt)
      .toArray();
    String link = given
      .stream()
      .filter(a -> a.contains("=") && !a.startsWith("-"))
      .findFirst()
      .orElseGet(() -> Link.reaching(Experiment.opening(), 0).query());
    LoadBenchmark benchmark = new LoadBenchmark(
      given
        .stream()
        .filter(a -> a.startsWith("-"))
        .toList()
    );
    System.out.println(link);
    System.out.println(
      "visitors  frames/s each (fewest)  in all  Step p50  p95 ms  CPU server  visitors here  heap MB  refused or lost"
    );
    benchmark.measure(1, link, false);
    for (int count : visitors.length == 0 ? VISITORS : visitors) {
      benchmark.measure(count, link, true);
    }
    System.exit(0);
  }

  private void measure(int count, String link, boolean told) throws Exception {
    List<VirtualVisitor> visitors = new ArrayList<>();
    int refused = 0;
    for (int k = 0; k < count; k++) {
      try {
        VirtualVisitor visitor = VirtualVisitor.open(http, port, withSeed(link, 1_000 * count + k));
        visitors.add(visitor);
      } catch (IOException no) {
        refused++;
      }
    }
    VirtualVisitor stepper = VirtualVisitor.open(http, port, withSeed(link, 1_000 * count + count));
    visitors.forEach(visitor -> visitor.click("play"));
    Thread.sleep(WARM_UP);
    int[] before = visitors.stream().mapToInt(VirtualVisitor::frames).toArray();
    Duration serverBefore = cpu(server.toHandle());
    Duration hereBefore = cpu(ProcessHandle.current());
    long start = System.nanoTime();
    double[] clicks = clicks(stepper, start + MEASURED.toNanos());
    double seconds = (System.nanoTime() - start) / 1e9;
    double[] frames = new double[visitors.size()];
    for (int k = 0; k < frames.length; k++) {
      frames[k] = (visitors.get(k).frames() - before[k]) / seconds;
      if (visitors.get(k).end().isPresent()) refused++;
    }
    double inAll = Arrays.stream(frames).sum();
    double serverCpu = cpu(server.toHandle()).minus(serverBefore).toNanos() / 1e9 / seconds;
    double hereCpu = cpu(ProcessHandle.current()).minus(hereBefore).toNanos() / 1e9 / seconds;
    if (told) {
      System.out.println(
        String.format(
          Locale.ROOT,
          "%8d  %13.1f (%6.1f)  %6.0f  %8.0f  %6.0f  %10.2f  %13.2f  %7.0f  %15d",
          count,
          inAll / Math.max(1, frames.length),
          Arrays.stream(frames).min().orElse(0),
          inAll,
          clicks[clicks.length / 2],
          clicks[(clicks.length * 95) / 100],
          serverCpu,
          hereCpu,
          heapMegabytes(),
          refused
        )
      );
    }
    for (VirtualVisitor visitor : visitors) visitor.close();
    stepper.close();
  }

  /** Milliseconds from each click to its frame, in ascending order. */
  private static double[] clicks(VirtualVisitor stepper, long until)
    throws InterruptedException, TimeoutException {
    List<Double> times = new ArrayList<>();
    while (System.nanoTime() < until || times.isEmpty()) {
      times.add(stepper.clickToFrame("step").toNanos() / 1e6);
      Thread.sleep(BETWEEN_CLICKS_MS);
    }
    return times
      .stream()
      .mapToDouble(t -> t)
      .sorted()
      .toArray();
  }

  private double heapMegabytes() throws IOException {
    jcmd("GC.run");
    return (
      HEAP_USED.matcher(jcmd("GC.heap_info"))
        .results()
        .map((MatchResult generation) -> generation.group(1))
        .mapToLong(Long::parseLong)
        .sum() / 1024.0
    );
  }

  private String jcmd(String command) throws IOException {
    Process jcmd = new ProcessBuilder(
      System.getProperty("java.home") + "/bin/jcmd",
      Long.toString(server.pid()),
      command
    ).start();
    return new String(jcmd.getInputStream().readAllBytes());
  }

  private boolean isUp() {
    try {
      VirtualVisitor.open(http, port, "").close();
      return true;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String withSeed(String link, int seed) {
    return link.replaceAll("&?seed=\\d+", "") + "&seed=" + seed;
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElseThrow();
  }
}
