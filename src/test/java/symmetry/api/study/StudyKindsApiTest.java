package symmetry.api.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What all kinds of study have in common: they can be cancelled, and refuse what is out of bounds. */
class StudyKindsApiTest extends AsksForStudies {

  /** Each some seconds of work at least. */
  @ParameterizedTest
  @ValueSource(
    strings = {
      "{'kind':'phase-map','link':'v=1&steps=2000'}",
      "{'kind':'signal','link':'v=1&depth=100&width=256&seeds=10'}",
      "{'kind':'learning-time','starts':['zeros','zeros','zeros','zeros']}",
      "{'kind':'slice','link':'slice=path&v=1&data=digits&hidden=256&init=he-normal&step=700'}",
      "{'kind':'slice','link':'v=1&data=digits&hidden=256&init=he-normal'}",
      "{'kind':'mirror-map','link':'mirror=1&crowd=100&rate=1e-4'}",
      "{'kind':'compare','link':'v=1&hidden=32-32&b.lr=0.1','steps':20000}",
      "{'kind':'claims'}",
    }
  )
  void runningStudy_isCancelled(String body) throws Exception {
    String address = client.start(body);
    InputStream events = client.events(address);
    assertThat(client.delete(address).statusCode()).isEqualTo(204);

    assertThat(StudyClient.read(events)).contains("event:cancelled");
    assertThat(client.get(address).statusCode()).isEqualTo(404);
  }

  /** Of every kind, and nothing is started. */
  @ParameterizedTest
  @ValueSource(
    strings = {
      "{'kind':'restarts','experiments':['v=1&hidden=4'],'seeds':100,'steps':200}",
      "{'kind':'phase-map','link':'v=1&columns=3&rows=3&steps=100'}",
      "{'kind':'signal','link':'v=1&depth=20&width=64&seeds=10'}",
      "{'kind':'learning-time','starts':['orthogonal_1']}",
      "{'kind':'slice','link':'slice=path&v=1&step=300'}",
      "{'kind':'mirror-map','link':'mirror=1&crowd=10&steps=3000'}",
      "{'kind':'compare','link':'v=1&b.lr=0.1','steps':2000}",
      "{'kind':'claims','statements':[1,3,5]}",
    }
  )
  void timeThatAStudyWouldTake_isToldBeforeItIsStarted(String body) throws Exception {
    HttpResponse<String> response = client.estimate(body);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode told = StudyClient.json(response);
    assertThat(told.path("seconds").doubleValue()).isBetween(1e-6, 1_000.0);
    assertThat(told.path("inWords").stringValue()).startsWith("Run takes ").endsWith(" machine.");
    assertThat(told.path("parameters").isMissingNode()).isFalse();
    assertThat(client.started()).isEmpty();
  }

  @Test
  void wrongStudy_isNotEstimated() throws Exception {
    assertThat(client.estimate("{'kind':'signal','link':'v=1&depth=101'}").statusCode()).isEqualTo(
      400
    );
  }

  @ParameterizedTest
  @CsvSource(
    quoteCharacter = '`',
    delimiter = '|',
    textBlock = """
    {'kind':'phase-map'}                                        | link         | the query of a link, such as v=1&data=moons
    {'kind':'phase-map','link':7}                               | link         | the query of a link, such as v=1&data=moons
    {'kind':'phase-map','link':'v=1&columns=25'}                | link.columns | a whole number from 1 to 24
    {'kind':'phase-map','link':'v=1&rows=8&deepest=4'}          | link.rows    | at most 4, as many as the deepest network has layers
    {'kind':'phase-map','link':'v=1&units=64&steps=2000&columns=24&rows=24'} | link.steps | at most 173 for a map of this size
    {'kind':'phase-map','link':'v=1','steps':5}                 | steps        | left out: there is no such field
    {'kind':'signal','link':'v=1&depth=101'}                    | link.depth   | a whole number from 1 to 100
    {'kind':'signal','link':'v=1&width=257'}                    | link.width   | a whole number from 1 to 256
    {'kind':'signal','link':'v=1&seeds=11'}                     | link.seeds   | a whole number from 1 to 10
    {'kind':'signal','link':'v=2'}                              | link.v       | 1, the only version there is
    {'kind':'signal','link':'v=1','draws':2}                    | draws        | left out: there is no such field
    {'kind':'learning-time','starts':[]}                        | starts       | a list of 1 to 4 texts
    {'kind':'learning-time','starts':['zeros','zeros','zeros','zeros','zeros']} | starts | a list of 1 to 4 texts
    {'kind':'learning-time','starts':['orthogonal']}            | starts[0]    | orthogonal_gain, gain a number from 0 to 100
    {'kind':'learning-time','depths':[2]}                       | depths       | left out: there is no such field
    {'kind':'slice','link':'slice=sideways&v=1'}                | link.slice   | one of random, path
    {'kind':'slice','link':'v=1&grid=66'}                       | link.grid    | a whole number from 9 to 65
    {'kind':'slice','link':'v=1&data=digits&hidden=256-256&grid=33'} | link.grid | a whole number from 9 to 18
    {'kind':'slice','link':'v=1&data=digits&hidden=256&step=900'} | link.step  | at most 724 for a network and batch of this size
    {'kind':'slice','link':'mirror=1'}                          | link.mirror  | a field that this experiment has
    {'kind':'slice','link':'v=1','grid':9}                      | grid         | left out: there is no such field
    {'kind':'mirror-map','link':'mirror=1&teacher=5_1'}         | link.teacher | two numbers joined by _, each a number from -4 to 4
    {'kind':'mirror-map','link':'mirror=1&crowd=101'}           | link.crowd   | a whole number from 0 to 100
    {'kind':'mirror-map','link':'mirror=1','steps':20001}       | steps        | a whole number from 0 to 20000
    {'kind':'mirror-map','link':'mirror=1','walkers':2}         | walkers      | left out: there is no such field
    {'kind':'compare','link':'v=1&b.lr=1000'}                   | link.b.lr    | a number from 1e-6 to 100
    {'kind':'compare','link':'v=1&b.shadow=c'}                  | link.b.shadow | the letter of an experiment that is no shadow itself (a)
    {'kind':'compare','link':'v=1&e.lr=1'}                      | link.e.lr    | a field of the experiments a to b
    {'kind':'compare','link':'v=1','steps':200001}              | steps        | a whole number from 1 to 200000
    {'kind':'compare','link':'v=1&data=digits&hidden=256','steps':5000} | steps | at most 425 for experiments of this size
    {'kind':'compare','link':'v=1','experiments':['v=1']}       | experiments  | left out: there is no such field
    {'kind':'claims','statements':7}                            | statements   | a list of 1 to 58 numbers
    {'kind':'claims','statements':[]}                           | statements   | a list of 1 to 58 numbers
    {'kind':'claims','statements':[1,59]}                       | statements[1] | a whole number from 1 to 58
    {'kind':'claims','statements':[1,'2']}                      | statements[1] | a whole number from 1 to 58
    {'kind':'claims','statements':[1,2,1]}                      | statements[2] | named once
    {'kind':'claims','link':'claim=7'}                          | link         | left out: there is no such field
    """
  )
  void studyThatIsWrong_isRefusedByFieldAndBound(String body, String field, String bound)
    throws Exception {
    HttpResponse<String> response = client.post(body);

    assertThat(response.statusCode()).isEqualTo(400);
    JsonNode problem = StudyClient.json(response).path("problems").get(0);
    assertThat(problem.path("field").stringValue()).isEqualTo(field);
    assertThat(problem.path("bound").stringValue()).isEqualTo(bound);
  }

  @ParameterizedTest
  @ValueSource(strings = { "phase-map", "signal", "slice", "mirror-map", "compare", "restarts" })
  void linkThatIsTooLong_isRefusedUnread(String kind) throws Exception {
    String link = "v=1&".repeat(8_001);
    HttpResponse<String> response = client.post("{'kind':'%s','link':'%s'}".formatted(kind, link));

    assertThat(response.statusCode()).isEqualTo(400);
    JsonNode problem = StudyClient.json(response).path("problems").get(0);
    assertThat(problem.path("field").stringValue()).isEqualTo("link");
    assertThat(problem.path("bound").stringValue()).isEqualTo("at most 32,000 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = { "compare", "restarts" })
  void linkOfThousandsOfWrongFields_isAnsweredShortly(String kind) throws Exception {
    StringBuilder link = new StringBuilder("v=1");
    for (int k = 0; k < 1_500; k++) link.append("&x").append(k);
    HttpResponse<String> response = client.post("{'kind':'%s','link':'%s'}".formatted(kind, link));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(StudyClient.json(response).path("problems")).hasSize(100);
  }
}
