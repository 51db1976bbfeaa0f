package symmetry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.ServerTest;
import symmetry.experiment.Links;
import symmetry.framework.Framework;
import symmetry.framework.FrameworkDefaults;
import symmetry.study.Work;
import symmetry.study.signal.LayerSignals;
import symmetry.study.signal.PredictedSignals;
import symmetry.study.signal.Quantity;
import symmetry.study.signal.SignalDraw;
import symmetry.study.signal.SignalFigures;
import symmetry.study.signal.SignalSetup;
import symmetry.study.signal.SignalSpread;
import symmetry.study.signal.SignalWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What frameworks start with, asked over HTTP, beside the same network measured directly. */
@ServerTest
class FrameworksApiTest {

  @LocalServerPort
  private int port;

  @Test
  void table_hasEveryEntryWithItsSource() throws Exception {
    JsonNode all = json("").path("frameworks");

    assertThat(all).hasSize(Framework.values().length);
    assertThat(
      Stream.of(all.values().toArray(JsonNode[]::new))
        .mapToInt(f -> f.path("layers").size())
        .sum()
    ).isEqualTo(FrameworkDefaults.all().size());
    JsonNode torch = all.get(0);
    assertThat(torch.path("framework").stringValue()).isEqualTo("pytorch");
    assertThat(torch.path("drawnFrom").booleanValue()).isTrue();
    JsonNode dense = torch.path("layers").get(0);
    assertThat(dense.path("weights").path("token").stringValue()).isEqualTo("torch-linear");
    assertThat(dense.path("biases").path("token").stringValue()).isEqualTo("torch-linear");
    assertThat(dense.path("source").path("address").stringValue()).isEqualTo(
      "https://github.com/pytorch/pytorch/blob/v1.13.1/torch/nn/modules/linear.py"
    );
  }

  /** The bias is the framework's own: without it the signal of this network would be another. */
  @Test
  void default_isMeasuredAtTheDepthAndWidthAskedFor() throws Exception {
    JsonNode reply = json("?framework=scikit-learn&act=sigmoid&depth=4&width=24&seeds=3&seed=5");

    SignalSetup page = SignalSetup.parse(
      Map.of(
        "act",
        List.of("sigmoid"),
        "init",
        List.of("scikit-learn_2"),
        "depth",
        List.of("4"),
        "width",
        List.of("24")
      )
    ).value();
    List<LayerSignals> draws = IntStream.range(5, 8)
      .mapToObj(seed -> new SignalDraw(page.network(), seed).run(Work.unwatched()))
      .toList();
    JsonNode response = reply.path("measured").path("quantities").path("response");
    List<Double> median = SignalSpread.of(draws, Quantity.RESPONSE).median();
    for (int l = 0; l < 4; l++) {
      assertThat(response.path("median").get(l).doubleValue()).isEqualTo(median.get(l));
    }
    assertThat(
      reply.path("measured").path("quantities").path("activation").path("predicted")
    ).isNotEmpty();
    assertThat(reply.path("inWords").get(1).stringValue()).startsWith(
      "Measured, median of 3 seeds with 32 inputs each: "
    );
    SignalFigures figures = new SignalFigures(
      page.network(),
      PredictedSignals.of(page.network()),
      draws
    );
    assertThat(reply.path("inWords").get(1).stringValue()).isEqualTo(
      SignalWords.paragraphs(figures).get(1)
    );
    assertThat(reply.path("code").stringValue()).isEqualTo(
      "MLPClassifier(hidden_layer_sizes=(24,) * 4, activation=\"logistic\")"
    );
    String experiment = reply.path("experiment").stringValue();
    assertThat(Links.experiment(experiment).hidden()).hasSize(4);
    assertThat(experiment).contains("init=scikit-learn_2&bias=scikit-learn_2");
    assertThat(
      json("?framework=scikit-learn&act=sigmoid&depth=4&width=24&seeds=3&seed=5")
    ).isEqualTo(reply);
  }

  @Test
  void recurrentLayer_isToldButNotMeasured() throws Exception {
    JsonNode reply = json("?framework=keras&layer=recurrent");

    assertThat(reply.path("entry").path("weights").path("token").stringValue()).isEqualTo(
      "orthogonal_1"
    );
    assertThat(reply.path("measured").isNull()).isTrue();
    assertThat(reply.path("draws").intValue()).isZero();
    assertThat(reply.path("inWords").get(0).stringValue()).startsWith("Not measured here");
  }

  @ParameterizedTest
  @CsvSource({
    "framework=theano, framework, 'one of pytorch, keras'",
    "act=relu, framework, one of those of GET /api/frameworks",
    "framework=stax&layer=convolution, layer, one of dense",
    "framework=scikit-learn&act=gelu, act, 'one of linear, sigmoid, tanh, relu'",
    "framework=keras&depth=101, depth, a whole number from 1 to 100",
    "framework=keras&width=257, width, a whole number from 1 to 256",
    "framework=keras&seeds=0, seeds, a whole number from 1 to 10",
    "framework=keras&units=3, units, a field that",
    "framework=keras&framework=dl4j, framework, given once",
  })
  void whatIsWrong_isNamedWithItsBound(String query, String field, String bound) throws Exception {
    HttpResponse<String> response = get("?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = new JsonMapper().readTree(response.body()).path("problems").get(0);
    assertThat(problem.path("field").stringValue()).isEqualTo(field);
    assertThat(problem.path("bound").stringValue()).startsWith(bound);
  }

  private JsonNode json(String query) throws Exception {
    HttpResponse<String> response = get(query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return new JsonMapper().readTree(response.body());
  }

  private HttpResponse<String> get(String query) throws Exception {
    URI uri = URI.create("http://localhost:%d/api/frameworks%s".formatted(port, query));
    return HttpClient.newHttpClient().send(
      HttpRequest.newBuilder(uri).build(),
      BodyHandlers.ofString()
    );
  }
}
