package symmetry.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symmetry.web.Street;

/**
 * What a visitor, and an experiment of a third address, notice of somebody who does to the server what once ended it: faults
 * 3 to 6 and 9 of issue 13, each by itself, again and again while it is measured. Prints figures and asserts none.
 */
public final class AttackBenchmark {

  private static final String BAD = "127.0.0.66";
  private static final String THIRD = "127.0.0.3";
  private static final Duration MEASURED = Duration.ofSeconds(15);
  private static final Duration BEGIN = Duration.ofSeconds(3);
  private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";
  private static final String JSON = "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n";
  private static final String DEEP =
    "v=1&data=circle&samples=2000&test=0&act=gelu&init=lsuv&hidden=%s&events=%s".formatted(
      String.join("-", Collections.nCopies(31, "88")),
      String.join("*", Collections.nCopies(64, "0_init_31_lsuv"))
    );
  private static final String HEAVY =
    "v=1&data=circle&samples=2000&test=0&hidden=256-256-256&init=glorot-normal&steps=28&seed=";
  private static final String LARGE = "v=1&data=circle&batch=100&steps=20000&include=batches&seed=";
  private static final String SMALL = "/api/experiment?v=1&steps=3&seed=";

  /** What somebody does over and over until interrupted. */
  private interface Attack {
    void once(Street street, int round) throws Exception;
  }

  private final ServerProcess server;
  private int asked;

  private AttackBenchmark(ServerProcess server) {
    this.server = server;
  }

  /**
   * @param arguments the numbers of those faults that are wanted, none for all; options of the server's JVM, which begin
   *     with a dash
   */
  public static void main(String... arguments) throws Exception {
    Map<Boolean, List<String>> given = Stream.of(arguments).collect(
      Collectors.partitioningBy(argument -> argument.startsWith("-"))
    );
    List<String> wanted = given.get(false);
    Map<String, Attack> attacks = new LinkedHashMap<>();
    try (ServerProcess server = ServerProcess.start(given.get(true))) {
      AttackBenchmark benchmark = new AttackBenchmark(server);
      attacks.put("nothing", (_, _) -> {});
      attacks.put("3: long starts by API and pages", benchmark::longStarts);
      attacks.put("3: restarts that begin by LSUV", AttackBenchmark::longRestarts);
      attacks.put("4: heavy experiments, sockets closed", AttackBenchmark::heavyExperiments);
      attacks.put("5: bodies that do not come", AttackBenchmark::noBodies);
      attacks.put("5: slow readers", AttackBenchmark::slowReaders);
      attacks.put("5: half of large bodies", AttackBenchmark::halfBodies);
      attacks.put("6: studies of ever other widths", AttackBenchmark::widths);
      attacks.put("9: eight addresses, four studies each", benchmark::manyStudies);
      System.out.println(
        "under way                                Step p50  p95  longest ms   another's experiment, longest ms   heap MB"
      );
      VirtualVisitor visitor = server.visitor("v=1&seed=7");
      visitor.clicks(BEGIN);
      for (Map.Entry<String, Attack> attack : attacks.entrySet()) {
        String number = attack.getKey().replaceAll(":.*", "");
        if (!wanted.isEmpty() && !wanted.contains(number)) continue;
        benchmark.measure(visitor, attack.getKey(), attack.getValue());
      }
      visitor.close();
    }
    System.exit(0);
  }

  private void measure(VirtualVisitor visitor, String name, Attack attack) throws Exception {
    Thread attacker = Thread.ofPlatform()
      .daemon()
      .start(() -> repeat(attack));
    Thread.sleep(BEGIN);
    double[] others = new double[1];
    Thread other = Thread.ofPlatform()
      .daemon()
      .start(() -> others[0] = longestExperiment());
    double[] clicks = {};
    String end = "";
    try {
      clicks = visitor.clicks(MEASURED);
    } catch (TimeoutException | IllegalStateException lost) {
      end = "  the visitor was lost: " + lost;
    }
    other.join();
    attacker.interrupt();
    attacker.join(TimeUnit.MINUTES.toMillis(1));
    System.out.println(
      String.format(
        Locale.ROOT,
        "%-40s %8.0f  %4.0f  %10.0f   %32.0f   %7.0f%s",
        name,
        VirtualVisitor.quantile(clicks, 0.5),
        VirtualVisitor.quantile(clicks, 0.95),
        Arrays.stream(clicks).max().orElse(Double.NaN),
        others[0],
        server.heap() / 1e6,
        end
      )
    );
  }

  private void repeat(Attack attack) {
    try (Street street = new Street(BAD, server.port())) {
      for (int round = 0; !Thread.interrupted(); round++) {
        attack.once(street, round);
        Thread.sleep(1);
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    } catch (Exception gone) {
      System.out.println("An attack ended by itself: " + gone);
    }
  }

  /** In milliseconds; infinite if one was refused. */
  private double longestExperiment() {
    Street third = new Street(THIRD, server.port());
    double longest = 0;
    long end = System.nanoTime() + MEASURED.toNanos();
    try {
      while (System.nanoTime() < end) {
        long start = System.nanoTime();
        HttpResponse<String> reply = third.get(SMALL + asked++);
        if (reply.statusCode() != 200) return Double.POSITIVE_INFINITY;
        longest = Math.max(longest, (System.nanoTime() - start) / 1e6);
        Thread.sleep(500);
      }
      return longest;
    } catch (IOException | InterruptedException lost) {
      return Double.POSITIVE_INFINITY;
    }
  }

  private void longStarts(Street street, int round) throws Exception {
    street.get("/api/experiment?" + DEEP + "&steps=1&seed=" + round);
    InetAddress from = InetAddress.getByName(BAD);
    HttpClient http = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .localAddress(from)
      .build();
    List<VirtualVisitor> pages = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      pages.add(VirtualVisitor.open(http, from, server.port(), DEEP + "&seed=" + (4 * round + k)));
    }
    try {
      Thread.sleep(BEGIN);
    } finally {
      for (VirtualVisitor page : pages) page.close();
    }
  }

  private static void longRestarts(Street street, int round) throws Exception {
    String study = restarts("v=1&data=circle&init=lsuv&hidden=64-64-64&seed=" + round, 10_000, 1);
    street.delete(location(street.post("/api/studies", study)));
    String left = location(street.post("/api/studies", study));
    Thread.sleep(900);
    // Else its work would still go on beside what is measured next.
    street.delete(left);
  }

  private static void heavyExperiments(Street street, int round) throws Exception {
    for (int k = 0; k < 16; k++) {
      street.send("GET /api/experiment?" + HEAVY + (16 * round + k) + HOST + "\r\n");
    }
    Thread.sleep(100);
    street.close();
    Thread.sleep(900);
  }

  private static void noBodies(Street street, int round) throws Exception {
    for (int k = 0; k < 260; k++) {
      street.send("POST /api/studies" + HOST + JSON.formatted(100));
    }
    Thread.sleep(BEGIN);
    street.close();
  }

  private static void slowReaders(Street street, int round) throws Exception {
    for (int k = 0; k < 48; k++) {
      street.send("GET /api/experiment?" + LARGE + (48 * round + k) + HOST + "\r\n");
    }
    Thread.sleep(BEGIN);
    street.close();
  }

  private static void halfBodies(Street street, int round) throws Exception {
    for (int k = 0; k < 60; k++) {
      street.send("POST /?v-r=uidl&v-uiId=0" + HOST + JSON.formatted(9_500_000) + "x".repeat(1000));
    }
    Thread.sleep(BEGIN);
    street.close();
  }

  private static void widths(Street street, int round) throws Exception {
    int first = 1 + (round % 60);
    int second = 1 + (((7 * round) / 60) % 60);
    String link = "v=1&data=circle&init=glorot-normal&hidden=%d-%d".formatted(first, second);
    street.delete(location(street.post("/api/studies", restarts(link, 10, 10))));
  }

  private void manyStudies(Street street, int round) throws Exception {
    for (int a = 0; a < 8; a++) {
      Street each = new Street("127.0.0." + (66 + a), server.port());
      List<String> studies = new ArrayList<>();
      String link = "v=1&data=circle&init=glorot-normal&hidden=8-8&seed=" + (8 * round + a);
      for (int k = 0; k < 4; k++) {
        studies.add(location(each.post("/api/studies", restarts(link, 10_000, 1_000))));
      }
    }
    // The work of these goes on until the server ends: nothing else is measured after it.
    Thread.sleep(Duration.ofMinutes(1));
  }

  private static String restarts(String link, int seeds, int steps) {
    return """
    {"kind": "restarts", "seeds": %d, "steps": %d, "experiments": ["%s"]}""".formatted(
      seeds,
      steps,
      link
    );
  }

  private static String location(HttpResponse<String> reply) {
    return reply.headers().firstValue("Location").orElse("/api/studies/none");
  }
}
