package symmetry.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
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
  private static final double MEGABYTE = 1_000_000;

  private final ServerProcess server;
  private final String link;

  /** Why visitors were refused. */
  private final Set<String> reasons = new TreeSet<>();

  private LoadBenchmark(ServerProcess server, String link) {
    this.server = server;
    this.link = link;
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
    List<String> options = given
      .stream()
      .filter(a -> a.startsWith("-"))
      .toList();
    try (ServerProcess server = ServerProcess.start(options)) {
      LoadBenchmark benchmark = new LoadBenchmark(server, link);
      System.out.println(link);
      System.out.println(
        "visitors  frames/s each (fewest)  in all  Step p50  p95 ms  CPU server  visitors here  heap MB  refused  lost"
      );
      benchmark.measure(1, false);
      for (int count : visitors.length == 0 ? VISITORS : visitors) benchmark.measure(count, true);
      benchmark.reasons.forEach(System.out::println);
    }
    System.exit(0);
  }

  private void measure(int count, boolean told) throws Exception {
    List<VirtualVisitor> visitors = new ArrayList<>();
    int refused = 0;
    int lost = 0;
    for (int k = 0; k < count; k++) {
      Optional<VirtualVisitor> visitor = open(1_000 * count + k);
      if (visitor.isEmpty()) refused++;
      else visitors.add(visitor.get());
    }
    Optional<VirtualVisitor> stepper = open(1_000 * count + count);
    if (stepper.isEmpty()) refused++;
    visitors.forEach(visitor -> visitor.click("play"));
    Thread.sleep(WARM_UP);
    int[] before = visitors.stream().mapToInt(VirtualVisitor::frames).toArray();
    Duration serverBefore = server.cpu();
    Duration hereBefore = cpu(ProcessHandle.current());
    long start = System.nanoTime();
    double[] clicks = new double[0];
    try {
      if (stepper.isEmpty()) Thread.sleep(MEASURED);
      else clicks = stepper.get().clicks(MEASURED);
    } catch (TimeoutException | IllegalStateException gone) {
      lost++;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double[] frames = new double[visitors.size()];
    for (int k = 0; k < frames.length; k++) {
      frames[k] = (visitors.get(k).frames() - before[k]) / seconds;
      if (visitors.get(k).end().isPresent()) lost++;
    }
    double inAll = Arrays.stream(frames).sum();
    double serverCpu = server.cpu().minus(serverBefore).toNanos() / 1e9 / seconds;
    double hereCpu = cpu(ProcessHandle.current()).minus(hereBefore).toNanos() / 1e9 / seconds;
    if (told) {
      System.out.println(
        String.format(
          Locale.ROOT,
          "%8d  %13.1f (%6.1f)  %6.0f  %8.0f  %6.0f  %10.2f  %13.2f  %7.0f  %7d  %4d",
          count,
          inAll / Math.max(1, frames.length),
          Arrays.stream(frames).min().orElse(0),
          inAll,
          VirtualVisitor.quantile(clicks, 0.5),
          VirtualVisitor.quantile(clicks, 0.95),
          serverCpu,
          hereCpu,
          server.heap() / MEGABYTE,
          refused,
          lost
        )
      );
    }
    for (VirtualVisitor visitor : visitors) visitor.close();
    if (stepper.isPresent()) stepper.get().close();
  }

  /** A visitor whose page has a run; empty if the server refused it. */
  private Optional<VirtualVisitor> open(int seed) throws InterruptedException {
    try {
      VirtualVisitor visitor = server.visitor(withSeed(link, seed));
      if (visitor.refusal().isEmpty()) return Optional.of(visitor);
      reasons.add(visitor.refusal().get());
      visitor.close();
    } catch (IOException no) {
      // As a whole: no session, no page or no socket.
      reasons.add(no.toString());
    }
    return Optional.empty();
  }

  private static String withSeed(String link, int seed) {
    return link.replaceAll("&?seed=\\d+", "") + "&seed=" + seed;
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElseThrow();
  }
}
