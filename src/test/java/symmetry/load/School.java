package symmetry.load;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;
import symmetry.web.Street;

/**
 * A school and somebody at home: {@value #PAGES} pages that play and {@value #STUDIES} short studies from one
 * address, a visitor who clicks Step and {@value #AT_HOME} equally short studies from another. Prints who was
 * refused, and what each of the two addresses got; asserts nothing.
 */
public final class School {

  private static final int PAGES = 64;
  private static final int STUDIES = 40;
  private static final int AT_HOME = 4;
  private static final String SCHOOL = "127.0.0.66";
  private static final String HOME = "127.0.0.2";
  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final long LOOK_MILLIS = 100;

  private School() {}

  public static void main(String... arguments) throws Exception {
    try (
      ServerProcess server = ServerProcess.start(List.of());
      ExecutorService pupils = Executors.newVirtualThreadPerTaskExecutor()
    ) {
      List<VirtualVisitor> pages = new ArrayList<>();
      for (int k = 0; k < PAGES; k++) pages.add(page(server, SCHOOL, k));
      long refused = pages
        .stream()
        .filter(page -> page.refusal().isPresent())
        .count();
      for (VirtualVisitor page : pages) page.click("play");
      VirtualVisitor home = page(server, HOME, PAGES);
      List<Integer> before = pages.stream().map(VirtualVisitor::frames).toList();
      List<Future<Double>> atSchool = begin(pupils, server, SCHOOL, STUDIES);
      List<Future<Double>> atHome = begin(pupils, server, HOME, AT_HOME);
      double[] clicks = home.clicks(MEASURED);
      double fewest = Double.POSITIVE_INFINITY;
      for (int k = 0; k < PAGES; k++) {
        int frames = pages.get(k).frames() - before.get(k);
        fewest = Math.min(fewest, (double) frames / MEASURED.toSeconds());
      }
      say("pages of the school refused: %d of %d", refused, PAGES);
      say("frames/s of the school's page that got fewest: %.1f", fewest);
      say("Step at home: p50 %.0f ms, p95 %.0f ms", quantile(clicks, 0.5), quantile(clicks, 0.95));
      say("studies at home, s: %s", seconds(atHome));
      say("studies at school, s: %s", seconds(atSchool));
      say("live heap: %.0f MB", server.heap() / 1e6);
      for (VirtualVisitor page : pages) page.close();
    }
    System.exit(0);
  }

  private static VirtualVisitor page(ServerProcess server, String from, int seed) throws Exception {
    InetAddress address = InetAddress.getByName(from);
    HttpClient http = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .localAddress(address)
      .build();
    return VirtualVisitor.open(http, address, server.port(), "v=1&seed=" + seed);
  }

  private static List<Future<Double>> begin(
    ExecutorService pupils,
    ServerProcess server,
    String from,
    int count
  ) {
    List<Future<Double>> studies = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int seed = k;
      Callable<Double> study = () -> study(new Street(from, server.port()), from, seed);
      studies.add(pupils.submit(study));
    }
    return studies;
  }

  /** Seconds until it is done; infinite if it was refused. */
  private static double study(Street street, String from, int seed) throws Exception {
    long start = System.nanoTime();
    // Another network for each address: what is equal would be found once for both.
    String order = """
    {"kind": "restarts", "seeds": 200, "steps": 200, "experiments": ["v=1&data=circle&hidden=%s&seed=%d"]}""".formatted(
      from.equals(HOME) ? "5-4" : "4-4",
      1_000 * seed
    );
    HttpResponse<String> reply = street.post("/api/studies", order);
    if (reply.statusCode() != 201) return Double.POSITIVE_INFINITY;
    String study = reply.headers().firstValue("Location").orElseThrow();
    while (street.get(study + ".csv").statusCode() != 200) Thread.sleep(LOOK_MILLIS);
    return (System.nanoTime() - start) / 1e9;
  }

  private static String seconds(List<Future<Double>> studies) throws Exception {
    List<Double> all = new ArrayList<>();
    for (Future<Double> study : studies) all.add(study.get());
    double[] done = all
      .stream()
      .mapToDouble(s -> s)
      .filter(Double::isFinite)
      .toArray();
    return String.format(
      Locale.ROOT,
      "%d of %d done, median %.1f, longest %.1f; %d refused",
      done.length,
      all.size(),
      quantile(done, 0.5),
      DoubleStream.of(done).max().orElse(Double.NaN),
      all.size() - done.length
    );
  }

  private static double quantile(double[] numbers, double share) {
    return VirtualVisitor.quantile(numbers, share);
  }

  private static void say(String line, Object... figures) {
    System.out.println(String.format(Locale.ROOT, line, figures));
  }
}
