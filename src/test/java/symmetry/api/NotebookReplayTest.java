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
import symmetry.CalmLinks;
import symmetry.ServerTest;
import tools.jackson.databind.JsonNode;

/** Whoever replays a run from what the API tells gets the same run. */
@ServerTest
class NotebookReplayTest {

  private static final int STEPS = 200;

  /** Rounding differs by some 1e-16 a step; calm rules keep its growth far below this. */
  private static final double RELATIVE = 1e-9;

  @LocalServerPort
  private int port;

  /** Calm runs, and what happens to one in mid-run. */
  static Stream<String> links() {
    List<String> links = new ArrayList<>(CalmLinks.all());
    for (String events : List.of(
      "events=0_nudge_1-2_0.05*60_nudge_1_0.25*60_nudge_2_0.1_1*120_lr_0.02",
      "events=30_w_1_2_1_0.5*30_init_2_he-normal*90_b_3_1_0.25*90_nudge_2_0.01&batch=10",
      "events=50_batches_3*50_nudge_1_0.1&batch=10&opt=momentum_0.8",
      "init=he-normal&bias=ramp_1&bias2=none&biasout=none&opt=momentum_0.8",
      "init=he-normal&loss=softmax-ce&bias=none"
    )) {
      links.add("v=1&data=circle&samples=60&hidden=5-3&lr=0.1&" + events);
    }
    return links.stream();
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
