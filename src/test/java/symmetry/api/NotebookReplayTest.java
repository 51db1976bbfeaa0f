package symmetry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.ServerTest;
import symmetry.data.Source;
import symmetry.engine.Activation;
import symmetry.engine.Loss;
import symmetry.experiment.Kind;
import tools.jackson.databind.JsonNode;

/** Whoever replays a run from what the API tells gets the same run. */
@ServerTest
class NotebookReplayTest {

  private static final int STEPS = 200;

  /** Rounding differs by some 1e-16 a step; calm rules keep its growth far below this. */
  private static final double RELATIVE = 1e-9;

  private static final List<Source> SOURCES = List.of(
    Source.XOR,
    Source.IRIS,
    Source.SINE,
    Source.CIRCLE,
    Source.MULTI_BLOBS,
    Source.HILLS,
    Source.MOONS
  );

  private static final List<String> RULES = List.of(
    "lr=0.1",
    "opt=momentum_0.8&lr=0.02",
    "opt=adam_0.9_0.999_1e-6&lr=0.005",
    "opt=nesterov_0.8&lr=0.02&l2=0.01",
    "opt=rmsprop_0.95_0.01&lr=0.002",
    "lr=0.05&l1=0.001&l2=0.01"
  );

  @LocalServerPort
  private int port;

  /** Every activation with a full batch and with mini-batches, and every loss of every task. */
  static Stream<String> links() {
    List<String> links = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      for (String batch : List.of("batch=0", "batch=10")) {
        Source source = SOURCES.get(links.size() % SOURCES.size());
        List<Loss> losses = source.task().losses();
        Loss loss = losses.get(links.size() % losses.size());
        links.add(link(links.size(), source, activation, loss, batch));
      }
    }
    for (Source source : List.of(Source.XOR, Source.IRIS, Source.SINE)) {
      for (Loss loss : source.task().losses()) {
        links.add(link(links.size(), source, Activation.TANH, loss, "batch=10"));
      }
    }
    for (String events : List.of(
      "events=0_nudge_1-2_0.05*60_nudge_1_0.25*60_nudge_2_0.1_1*120_lr_0.02",
      "events=30_w_1_2_1_0.5*30_init_2_he-normal*90_b_3_1_0.25*90_nudge_2_0.01&batch=10",
      "events=50_batches_3*50_nudge_1_0.1&batch=10&opt=momentum_0.8"
    )) {
      links.add("v=1&data=circle&samples=60&hidden=5-3&lr=0.1&" + events);
    }
    return links.stream();
  }

  private static String link(
    int number,
    Source source,
    Activation activation,
    Loss loss,
    String batch
  ) {
    String samples = source.generated() ? "&samples=60" : "";
    return "v=1&data=%s%s&seed=%d&hidden=5-3&act=%s&init=glorot-uniform&loss=%s&%s&%s".formatted(
      Kind.token(source.name()),
      samples,
      number,
      Kind.token(activation.name()),
      Kind.token(loss.name()),
      batch,
      RULES.get(number % RULES.size())
    );
  }

  @ParameterizedTest
  @MethodSource("links")
  void replayFromTheJson_givesTheSameWeightsAndHistory(String link) throws Exception {
    Api api = new Api(port);
    NotebookReplay replay = new NotebookReplay(api.json(link + "&steps=0"));
    JsonNode run = api.json(link + "&include=batches_changes&steps=" + STEPS);
    double[] train = NotebookReplay.vector(run.path("data").path("train"));
    double[] test = NotebookReplay.vector(run.path("data").path("test"));
    int changes = 0;
    for (int step = 0; step <= STEPS; step++) {
      JsonNode change = run.path("changes").get(changes);
      if (change != null && change.path("step").longValue() == step) {
        replay.change(change);
        changes++;
      }
      JsonNode point = run.path("history").get(step);
      assertClose(replay.loss(train), point.path("trainLoss").doubleValue());
      assertClose(replay.loss(test), point.path("testLoss").doubleValue());
      if (step < STEPS) replay.step(NotebookReplay.vector(run.path("batches").get(step)));
    }

    assertThat(changes).isEqualTo(run.path("changes").size());
    for (int l = 0; l < replay.layers(); l++) {
      JsonNode layer = run.path("layers").get(l);
      double[][] weights = NotebookReplay.matrix(layer.path("weights"));
      double[] biases = NotebookReplay.vector(layer.path("biases"));
      double scale = Arrays.stream(weights)
        .flatMapToDouble(DoubleStream::of)
        .map(Math::abs)
        .max()
        .orElseThrow();
      for (int o = 0; o < weights.length; o++) {
        assertThat(replay.weights(l)[o]).containsExactly(weights[o], within(RELATIVE * scale));
      }
      assertThat(replay.biases(l)).containsExactly(biases, within(RELATIVE * scale));
    }
  }

  private static void assertClose(double replayed, double told) {
    assertThat(replayed).isCloseTo(told, within(RELATIVE * Math.abs(told)));
  }
}
