package symmetry.api.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import symmetry.diagnostics.MeanField;
import symmetry.engine.Activation;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Link;
import symmetry.experiment.QueryText;
import symmetry.study.Work;
import symmetry.study.signal.LayerSignals;
import symmetry.study.signal.LearningTime;
import symmetry.study.signal.PhaseMap;
import symmetry.study.signal.PredictedSignals;
import symmetry.study.signal.Quantity;
import symmetry.study.signal.SignalSetup;
import symmetry.study.signal.SignalSpread;
import tools.jackson.databind.JsonNode;

/** What the Signal page can run, asked for over HTTP: phase map, signal, learning time. */
class SignalStudiesApiTest extends AsksForStudies {

  private static final String MAP = "v=1&units=4&columns=3&deepest=4&rows=2&steps=40";
  private static final String RELU =
    "v=1&act=relu&init=constant_0.1&beside=he-normal&depth=3&width=16&seeds=2";

  @Test
  void phaseMap_hasEachNetworksLossBesideTheTheoryOfItsColumn() throws Exception {
    String address = client.start("{'kind':'phase-map','link':'%s'}".formatted(MAP));
    String events = client.get(address + "/events").body();
    assertThat(StudyClient.progress(events)).isSorted().endsWith(1.0);
    JsonNode found = StudyClient.json(client.get(address)).path("found");

    PhaseMap map = setup(MAP).map();
    assertThat(found.path("cells")).hasSize(6);
    for (PhaseMap.Cell place : map.cells()) {
      JsonNode cell = found.path("cells").get(place.column() + 3 * place.row());
      assertThat(cell.path("loss").doubleValue()).isEqualTo(place.task().run(Work.unwatched()));
      assertThat(cell.path("weightDeviation").doubleValue()).isEqualTo(
        map.grid().weightDeviation(place.column())
      );
      assertThat(cell.path("depth").intValue()).isEqualTo(2 * place.row() + 2);
      Link link = Link.parse(cell.path("link").stringValue()).value();
      assertThat(link.experiment()).isEqualTo(map.experiment(place.column(), place.row()));
      assertThat(link.step()).isEqualTo(40);
    }
    MeanField middle = new MeanField(Activation.TANH, 1.6, 0);
    assertThat(found.path("columns").get(1).path("trainableDepth").doubleValue()).isEqualTo(
      6 * middle.depthScale()
    );
    assertThat(found.path("edge").doubleValue()).isEqualTo(
      MeanField.edgeOfChaos(Activation.TANH, 0, 0.2, 3).orElseThrow()
    );

    String csv = client.get(address + ".csv").body();
    assertThat(csv.lines()).hasSize(1 + 6);
    assertThat(csv).startsWith(
      "sigma_w,depth,loss,trainable_depth,gradient_depth,link,seed,trains\n0.2,2,%s,".formatted(
        found.path("cells").get(0).path("loss").doubleValue()
      )
    );
  }

  @Test
  void signal_hasMeasuredSizesBesidePredictedOnes() throws Exception {
    String address = client.finish("{'kind':'signal','link':'%s'}".formatted(RELU));
    JsonNode found = StudyClient.json(client.get(address)).path("found");

    SignalSetup setup = setup(RELU);
    List<LayerSignals> draws = setup
      .signals()
      .tasks()
      .subList(2, 4)
      .stream()
      .map(draw -> draw.run(Work.unwatched()))
      .toList();
    SignalSpread spread = SignalSpread.of(draws, Quantity.GRADIENT);
    JsonNode gradient = found.get(1).path("quantities").path("gradient");
    assertThat(numbers(gradient.path("measured"))).isEqualTo(spread.mean());
    assertThat(numbers(gradient.path("most"))).isEqualTo(spread.most());
    assertThat(numbers(gradient.path("predicted"))).isEqualTo(
      PredictedSignals.of(setup.networks().get(1)).orElseThrow().of(Quantity.GRADIENT)
    );
    assertThat(found.get(1).path("theory").path("phase").stringValue()).isEqualTo("critical");
    // Constant weights are not drawn, so that no formula holds for them.
    assertThat(found.get(0).has("theory")).isFalse();
    assertThat(found.get(0).path("quantities").path("gradient").has("predicted")).isFalse();
    assertThat(numbers(found.get(0).path("quantities").path("error").path("least"))).hasSize(3);

    String csv = client.get(address + ".csv").body();
    assertThat(csv).startsWith(
      "start,quantity,layer,predicted,measured,least,median,most\nconstant_0.1,preactivation,1,,"
    );
    assertThat(csv.lines()).hasSize(1 + 2 * 5 * 3);
  }

  @Test
  void learningTime_isThatOfEachStartAndDepth() throws Exception {
    String address = client.finish("{'kind':'learning-time','starts':['orthogonal_1']}");
    JsonNode found = StudyClient.json(client.get(address)).path("found");

    List<LearningTime> tasks = LearningTime.ofAll(
      List.of(Choice.of(InitializerKind.ORTHOGONAL, 1))
    );
    assertThat(found).hasSize(tasks.size());
    OptionalInt first = tasks.getFirst().run(Work.unwatched());
    assertThat(found.get(0).path("steps").intValue()).isEqualTo(first.orElseThrow());
    assertThat(found.get(4).path("depth").intValue()).isEqualTo(32);
    String csv = client.get(address + ".csv").body();
    assertThat(csv).startsWith("start,depth,steps\northogonal_1,2," + first.orElseThrow() + "\n");
    assertThat(csv.lines()).hasSize(1 + tasks.size());
  }

  private static SignalSetup setup(String link) {
    return SignalSetup.parse(QueryText.fields(link)).value();
  }

  private static List<Double> numbers(JsonNode list) {
    return list.valueStream().map(JsonNode::doubleValue).toList();
  }
}
