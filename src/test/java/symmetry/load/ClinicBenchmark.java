package symmetry.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import symmetry.engine.init.VarianceScaling;
import symmetry.exact.RandomStream;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.format.WeightsFile;

/**
 * How long a file of 100 MB takes, 24 matrices of 1024 × 1024 in float32, sent to a server with 300 MB of heap that has
 * done nothing like it before, while another visitor clicks Step. Prints seconds from the first byte sent to the last of the
 * answer, processor time of the server, what is in its heap, and how long the Steps took; asserts nothing.
 */
public final class ClinicBenchmark {

  private static final int LAYERS = 24;
  private static final int SIDE = 1024;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration AT_ONCE = Duration.ofMillis(1);
  private static final double MEGABYTE = 1_000_000;

  private ClinicBenchmark() {}

  /**
   * @param arguments options of the server's JVM
   */
  public static void main(String... arguments) throws Exception {
    Path file = Files.createTempFile("clinic", ".safetensors");
    List<String> options = new ArrayList<>(List.of("-Xmx300m"));
    options.addAll(List.of(arguments));
    try (
      ServerProcess server = ServerProcess.start(options);
      HttpClient http = HttpClient.newHttpClient();
      VirtualVisitor stepper = server.visitor(Link.reaching(Experiment.opening(), 0).query())
    ) {
      write(file);
      stepper.clicks(WARM_UP);
      VirtualVisitor.tell("Step alone", stepper.clicks(WARM_UP));
      Duration before = server.cpu();
      long start = System.nanoTime();
      CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
        HttpRequest.newBuilder(
          URI.create("http://localhost:%d/api/clinic".formatted(server.port()))
        )
          .header("Content-Type", "application/octet-stream")
          .POST(HttpRequest.BodyPublishers.ofFile(file))
          .build(),
        HttpResponse.BodyHandlers.ofString()
      );
      CompletableFuture<Double> seconds = answer.thenApply(_ -> (System.nanoTime() - start) / 1e9);
      double[] clicks = new double[0];
      while (!answer.isDone()) clicks = joined(clicks, stepper.clicks(AT_ONCE));
      System.out.printf(
        Locale.ROOT,
        "%.0f MB, status %d: %.1f s, %.1f s of the server's processor time, of 300 MB of heap %.0f in use afterwards%n",
        Files.size(file) / MEGABYTE,
        answer.get().statusCode(),
        seconds.get(),
        server.cpu().minus(before).toNanos() / 1e9,
        server.heap() / MEGABYTE
      );
      VirtualVisitor.tell("Step beside", clicks);
    } finally {
      Files.delete(file);
    }
    System.exit(0);
  }

  private static void write(Path path) throws IOException {
    WeightsFile file = new WeightsFile();
    for (int layer = 0; layer < LAYERS; layer++) {
      RandomStream random = new RandomStream(layer, RandomStream.Purpose.WEIGHTS, 0);
      file.with(
        "layers." + layer + ".weight",
        () -> VarianceScaling.torchLinear().weights(SIDE, SIDE, random),
        SIDE,
        SIDE
      );
    }
    file.write(path);
  }

  private static double[] joined(double[] some, double[] more) {
    double[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    Arrays.sort(all);
    return all;
  }
}
