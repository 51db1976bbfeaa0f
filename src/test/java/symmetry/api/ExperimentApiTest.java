package symmetry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.Patience;
import symmetry.ServerTest;
import symmetry.data.Dataset;
import symmetry.engine.Parameters;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.Links;
import symmetry.training.DropoutMasks;
import symmetry.training.Trainer;
import tools.jackson.databind.JsonNode;

@ServerTest
class ExperimentApiTest {

  private static final String LINK = "v=1&data=iris&hidden=6-5&init=glorot-normal&batch=20";

  @LocalServerPort
  private int port;

  private final Experiment experiment = Links.experiment(LINK);

  /** What the link says: an event of step 0 acts after it was read. */
  @Test
  void learningRate_isThatOfTheLinkBeforeAnEventOfStep0() throws Exception {
    JsonNode reply = api().json("v=1&lr=0.3&events=0_lr_0.05&steps=0&include=changes");

    assertThat(reply.path("training").path("learningRate").doubleValue()).isEqualTo(0.3);
    assertThat(reply.path("changes").get(0).path("events").get(0).stringValue()).isEqualTo(
      "0_lr_0.05"
    );
  }

  @Test
  void reply_hasEveryPartInItsShape() throws Exception {
    JsonNode reply = api().json(LINK + "&steps=7");

    assertThat(reply.propertyNames()).containsExactly(
      "link",
      "engine",
      "step",
      "fingerprint",
      "loss",
      "training",
      "data",
      "layers",
      "history"
    );
    assertThat(reply.path("link").stringValue()).isEqualTo(LINK);
    assertThat(reply.path("step").longValue()).isEqualTo(7);
    assertThat(reply.path("data").path("inputs").size()).isEqualTo(150);
    assertThat(reply.path("data").path("targets").get(0).size()).isEqualTo(3);
    assertThat(reply.path("data").path("train").size()).isEqualTo(120);
    assertThat(reply.path("data").path("test").size()).isEqualTo(30);
    JsonNode layer = reply.path("layers").get(1);
    assertThat(layer.path("activation").stringValue()).isEqualTo("tanh");
    assertThat(layer.path("initializer").stringValue()).isEqualTo("glorot-normal");
    assertThat(layer.path("weights").size()).isEqualTo(5);
    assertThat(layer.path("weights").get(0).size()).isEqualTo(6);
    assertThat(layer.path("biases").size()).isEqualTo(5);
    assertThat(layer.path("distinctUnits").intValue()).isEqualTo(5);
    assertThat(layer.path("effectiveRank").doubleValue()).isBetween(1.0, 5.0);
    assertThat(reply.path("layers").get(2).path("activation").stringValue()).isEqualTo("softmax");
    assertThat(
      IntStream.range(0, 8).mapToObj(k -> reply.path("history").get(k).path("step").intValue())
    ).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(reply.path("history").size()).isEqualTo(8);
  }

  @Test
  void noSteps_giveTheInitialWeightsToTheLastBit() throws Exception {
    JsonNode reply = api().json(LINK);
    Parameters initial = experiment.initialParameters(
      Dataset.of(experiment.data(), experiment.seed())
    );

    assertThat(reply.path("fingerprint").stringValue()).isEqualTo(initial.fingerprint());
    for (int o = 0; o < 6; o++) {
      for (int i = 0; i < 4; i++) {
        double told = reply.path("layers").get(0).path("weights").get(o).get(i).doubleValue();
        assertThat(told).isEqualTo(initial.weight(0, o, i));
      }
    }
  }

  @Test
  void fingerprint_isThatOfTheRun() throws Exception {
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(50);

    assertThat(
      api()
        .json(LINK + "&steps=50")
        .path("fingerprint")
        .stringValue()
    ).isEqualTo(trainer.snapshot().parameters().fingerprint());
  }

  @Test
  void numbers_areWrittenInTheirShortestForm() throws Exception {
    String body = api().get("v=1&init=constant_0.1").body();

    assertThat(body).contains("\"weights\":[[0.1,0.1],[0.1,0.1],[0.1,0.1],[0.1,0.1]]");
  }

  @Test
  void masks_areThoseOfEachStepsBatch() throws Exception {
    String link =
      "v=1&data=circle&samples=40&hidden=4-3&batch=9&dropout2=0.5&events=2_dropout_1_0.9";
    JsonNode reply = api().json(link + "&steps=5&include=masks_batches");
    Experiment experiment = Link.parse(link).value().experiment();

    assertThat(reply.path("masks").size()).isEqualTo(5);
    for (int step = 0; step < 5; step++) {
      int samples = reply.path("batches").get(step).size();
      for (int layer = 0; layer < 2; layer++) {
        byte[] kept = new DropoutMasks(experiment).at(layer, step, samples);
        StringBuilder digits = new StringBuilder();
        for (byte bit : kept) digits.append(bit);
        assertThat(reply.path("masks").get(step).get(layer).stringValue()).isEqualTo(
          digits.toString()
        );
      }
    }
    assertThat(reply.path("masks").get(0).get(0).stringValue()).matches("1{36}");
    assertThat(reply.path("masks").get(2).get(0).stringValue()).contains("0");
    assertThat(
      api().problem("v=1&data=digits&hidden=256&dropout=0.5&steps=100&include=masks").toString()
    ).contains("steps", "at most");
  }

  @Test
  void batchesAskedFor_areOneForEachStep() throws Exception {
    JsonNode batches = api()
      .json(LINK + "&steps=7&include=batches")
      .path("batches");
    Trainer trainer = new Trainer(experiment);

    assertThat(batches.size()).isEqualTo(7);
    for (int step = 0; step < 7; step++) {
      int[] expected = trainer.batches().batchAt(step);
      assertThat(NotebookReplay.vector(batches.get(step))).containsExactly(
        IntStream.of(expected).asDoubleStream().toArray()
      );
    }
  }

  @Test
  void changesAskedFor_areThoseSoFarWithWhatTheyDrew() throws Exception {
    String link = "v=1&data=circle&lr=1&events=5_nudge_1_0.05*5_lr_0.5*90_b_1_1_0.5";
    JsonNode changes = api()
      .json(link + "&steps=7&include=changes")
      .path("changes");
    Trainer trainer = new Trainer(Links.experiment(link));
    trainer.advanceTo(5);

    assertThat(changes.size()).isEqualTo(1);
    assertThat(changes.get(0).path("step").longValue()).isEqualTo(5);
    assertThat(changes.get(0).path("events"))
      .extracting(JsonNode::stringValue)
      .containsExactly("5_nudge_1_0.05", "5_lr_0.5");
    assertThat(changes.get(0).path("layers").size()).isEqualTo(1);
    JsonNode layer = changes.get(0).path("layers").get(0);
    assertThat(layer.path("layer").intValue()).isEqualTo(1);
    assertThat(layer.path("weights").get(3).get(1).doubleValue()).isEqualTo(
      trainer.snapshot().parameters().weight(0, 3, 1)
    );
    assertThat(
      api()
        .json(link + "&steps=7")
        .path("changes")
        .isMissingNode()
    ).isTrue();
  }

  @Test
  void badEvents_areRefusedEachByName() throws Exception {
    JsonNode problems = api()
      .problem("v=1&events=1_w_1_9_1_0.5*2_nudge_2_0.1*3_nudge_1_0.1")
      .path("problems");

    assertThat(problems)
      .extracting(p -> p.path("value").stringValue())
      .containsExactly("1_w_1_9_1_0.5", "2_nudge_2_0.1");
  }

  @Test
  void moreChangesThanAReplyMayHold_areRefused() throws Exception {
    String events = IntStream.range(0, 64)
      .mapToObj(k -> k + "_nudge_1-2-3_0.1")
      .collect(Collectors.joining("*"));
    JsonNode problem = api().problem(
      "v=1&hidden=200-200-200&steps=1&include=changes&events=" + events
    );

    assertThat(problem.path("problems").get(0).path("field").stringValue()).isEqualTo("include");
    assertThat(problem.path("problems").get(0).path("bound").stringValue()).contains("2,000,000");
  }

  @Test
  void divergedRun_endsAtItsLastFiniteStepAndSaysSo() throws Exception {
    JsonNode reply = api().json("v=1&data=plane&hidden=0&init=ones&lr=100&steps=5000");
    long step = reply.path("step").longValue();

    assertThat(reply.path("divergence").path("step").longValue()).isEqualTo(step + 1);
    assertThat(reply.path("history").size()).isEqualTo((int) step + 1);
    assertThat(reply.path("divergence").path("cause").stringValue()).startsWith(
      "Learning rate × curvature = "
    );
    assertThat(reply.has("diagnosis")).isFalse();
  }

  @Test
  void diagnosisIsWhatThePlaygroundSays() throws Exception {
    JsonNode zeros = api().json("v=1&init=zeros&steps=3&include=diagnosis").path("diagnosis");
    assertThat(zeros.path("headline").stringValue()).isEqualTo(
      "4 units, working as 1, and frozen."
    );
    assertThat(zeros.path("layers").stringValue()).startsWith(
      "Layer 1 is frozen: its outgoing weights are all zero"
    );
    assertThat(zeros.has("growth")).isFalse();
    JsonNode growing = api()
      .json(
        "v=1&data=spiral&hidden=8-8&init=uniform_-0.5_0.5&l2=10&batch=30&steps=50&include=diagnosis"
      )
      .path("diagnosis");
    assertThat(growing.path("headline").stringValue()).isEqualTo("The loss is growing.");
    assertThat(growing.path("growth").stringValue()).contains("× L2 = 0.3 × 10 = 3, above 2");
  }

  @Test
  void withoutATestSplit_testLossesAreNull() throws Exception {
    JsonNode reply = api().json("v=1&test=0");

    assertThat(reply.path("data").path("test").isEmpty()).isTrue();
    assertThat(reply.path("history").get(0).path("testLoss").isMissingNode()).isFalse();
    assertThat(reply.path("history").get(0).path("testLoss").isNull()).isTrue();
  }

  @Test
  void wrongFields_areAllNamedInAProblemDocument() throws Exception {
    String query = "v=1&data=mooons&lr=-1&steps=1000001&include=weights&colour=%3Cb%3E";
    HttpResponse<String> response = api().get(query);
    JsonNode problem = api().problem(query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(problem.path("status").intValue()).isEqualTo(400);
    assertThat(problem.path("problems"))
      .extracting(p -> p.path("field").stringValue())
      .containsExactlyInAnyOrder("data", "lr", "steps", "include", "colour");
    for (JsonNode field : problem.path("problems")) {
      assertThat(
        List.of(field.path("value").stringValue(), field.path("bound").stringValue())
      ).noneMatch(String::isBlank);
      assertThat(problem.path("detail").stringValue()).contains(field.path("field").stringValue());
    }
  }

  /** More steps than there are losses to tell: what is told is spread over them, the state is exact. */
  @Test
  void longRuns_areAnsweredAsFarAsTheirWorkAllows() throws Exception {
    String query = "v=1&data=xor-points&hidden=2&init=he-normal&lr=0.1";
    JsonNode reply = api().json(query + "&steps=60000");
    assertThat(reply.path("step").longValue()).isEqualTo(60_000);
    JsonNode history = reply.path("history");
    assertThat(history.size()).isBetween(10_000, 20_002);
    assertThat(
      history
        .get(history.size() - 1)
        .path("step")
        .longValue()
    ).isEqualTo(60_000);
    assertThat(history.get(1).path("step").longValue()).isEqualTo(4);
    Trainer trainer = new Trainer(Link.parse(query).value().experiment());
    trainer.advanceTo(60_000);
    assertThat(reply.path("fingerprint").stringValue()).isEqualTo(
      trainer.snapshot().parameters().fingerprint()
    );
    JsonNode problem = api().problem("v=1&data=digits&hidden=256-256&steps=1000000");
    assertThat(problem.path("problems").get(0).path("bound").stringValue()).startsWith("at most ");
  }

  @Test
  void strangeText_isAnsweredWithAProblemDocument() throws Exception {
    String smile = "%F0%9F%98%80";
    for (String value : List.of("x".repeat(59) + smile + "x", smile.repeat(200), "%00")) {
      HttpResponse<String> response = api().get("v=1&data=" + value);

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(
        api()
          .problem("v=1&data=" + value)
          .path("problems")
          .size()
      ).isEqualTo(1);
    }
  }

  @Test
  void longestLinks_reachTheReader() throws Exception {
    JsonNode problem = api().problem("v=1&data=" + "x".repeat(31_000));
    assertThat(problem.path("problems").get(0).path("field").stringValue()).isEqualTo("data");

    problem = api().problem("v=1&data=" + "x".repeat(33_000));
    assertThat(problem.path("problems").get(0).path("field").stringValue()).isEqualTo("link");
  }

  @Test
  void moreWorkThanARequestMayCost_isRefusedBeforeItIsDone() throws Exception {
    String query = "v=1&data=digits&hidden=256-256-256&steps=20000";
    long start = System.nanoTime();
    JsonNode problem = api().problem(query);

    assertThat(problem.path("problems").get(0).path("field").stringValue()).isEqualTo("steps");
    assertThat(problem.path("problems").get(0).path("bound").stringValue()).startsWith("at most ");
    // Done, it takes most of an hour.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Patience.LIMIT);
  }

  /** The links of issue 13: half a minute in one piece of work. */
  @Test
  void drawsThatCostTooMuch_areRefusedBeforeTheyAreMade() throws Exception {
    String deep = "88-".repeat(30) + "88";
    String link = "v=1&data=circle&samples=%d&test=0&act=gelu&init=lsuv&hidden=" + deep;
    String events = "&events=" + String.join("*", Collections.nCopies(64, "0_init_31_lsuv"));

    assertThat(refusedField(link.formatted(2_000) + events)).isEqualTo("events");
  }

  private String refusedField(String query) throws Exception {
    return api().problem(query).path("problems").get(0).path("field").stringValue();
  }

  @Test
  void moreBatchesThanAReplyMayHold_areRefused() throws Exception {
    String query = "v=1&hidden=0&samples=2000&test=0&include=batches&steps=";

    assertThat(
      api()
        .problem(query + "1001")
        .path("problems")
        .get(0)
        .path("bound")
        .stringValue()
    ).startsWith("at most 1,000 ");
    assertThat(
      api()
        .json(query + "3")
        .path("batches")
        .size()
    ).isEqualTo(3);
  }

  private Api api() {
    return new Api(port);
  }
}
