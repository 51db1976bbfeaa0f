package symmetry.load;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;

/**
 * What two hundred pictures a second cost, a fifth of them never seen before and small, and what somebody who
 * clicks Step beside them notices; the server as the Dockerfile starts it. They come from sixteen addresses.
 * Prints figures and asserts none.
 */
public final class PictureBenchmark {

  private static final int PER_SECOND = 200;
  private static final int ADDRESSES = 16;

  /** Every fifth has a seed that none had before. */
  private static final int ONE_IN = 5;

  private static final int KNOWN = 40;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final double MEGABYTE = 1_000_000;

  private final ServerProcess server;
  private final HttpClient[] clients = new HttpClient[ADDRESSES];
  private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean running = new AtomicBoolean(true);

  private PictureBenchmark(ServerProcess server) throws Exception {
    this.server = server;
    for (int k = 0; k < ADDRESSES; k++) {
      clients[k] = HttpClient.newBuilder()
        .localAddress(InetAddress.getByName("127.0.0." + (k + 2)))
        .build();
    }
  }

  public static void main(String... arguments) throws Exception {
    try (ServerProcess server = ServerProcess.start(List.of(arguments))) {
      new PictureBenchmark(server).measure();
    }
    System.exit(0);
  }

  private void measure() throws Exception {
    try (VirtualVisitor stepper = server.visitor(Link.reaching(Experiment.opening(), 0).query())) {
      double[] alone = stepper.clicks(MEASURED.dividedBy(4));
      Thread asking = Thread.ofPlatform().start(this::ask);
      Thread.sleep(WARM_UP);
      answers.clear();
      millis.clear();
      double[] beside = stepper.clicks(MEASURED);
      long heap = server.heap();
      running.set(false);
      asking.join();
      double[] pictures = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      VirtualVisitor.tell("Step alone", alone);
      VirtualVisitor.tell("Step beside pictures", beside);
      VirtualVisitor.tell("picture", pictures);
      System.out.printf(
        Locale.ROOT,
        "answers by status in %d s: %s; heap %.0f MB%n",
        MEASURED.toSeconds(),
        answers,
        heap / MEGABYTE
      );
    }
  }

  /** At its own pace, whatever the server does. */
  private void ask() {
    long start = System.nanoTime();
    for (int k = 0; running.get(); k++) {
      long due = start + k * (1_000_000_000L / PER_SECOND);
      while (System.nanoTime() < due) Thread.onSpinWait();
      ask(k);
    }
  }

  private void ask(int k) {
    int seed = k % ONE_IN == 0 ? 1_000 + k : k % KNOWN;
    URI uri = URI.create(
      "http://127.0.0.1:%d/picture?v=1&data=circle&init=glorot-uniform&seed=%d&step=50&format=png".formatted(
        server.port(),
        seed
      )
    );
    long from = System.nanoTime();
    clients[k % ADDRESSES]
      .sendAsync(
        HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build(),
        BodyHandlers.discarding()
      )
      .whenComplete((answer, lost) -> {
        answers
          .computeIfAbsent(lost == null ? answer.statusCode() : 0, _ -> new LongAdder())
          .increment();
        millis.add((System.nanoTime() - from) / 1e6);
      });
  }
}
