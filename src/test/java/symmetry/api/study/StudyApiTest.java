package symmetry.api.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.experiment.Links;
import symmetry.study.Work;
import symmetry.study.restarts.Restart;
import symmetry.study.restarts.RestartFigures;
import symmetry.study.restarts.RestartPlan;
import tools.jackson.databind.JsonNode;

class StudyApiTest extends AsksForStudies {

  private static final String XOR =
    "v=1&data=xor-signed&hidden=2&init=glorot-uniform&loss=tanh-mse&lr=0.5";
  private static final String CONSTANT = "v=1&data=xor-signed&hidden=2&loss=tanh-mse";
  private static final String SHORT =
    "{'kind':'restarts','experiments':['" +
    XOR +
    "','" +
    CONSTANT +
    "'],'seeds':70,'steps':300,'goal':0.2}";

  /** Minutes of work, which every test that starts it cancels. */
  private static final String LONG =
    "{'kind':'restarts','experiments':['v=1&hidden=8-8&init=glorot-uniform'],'seeds':1000,'steps':20000}";

  @Test
  void study_isFollowedByEventsAndReadAsJson() throws Exception {
    HttpResponse<String> response = client.post(SHORT);
    assertThat(response.statusCode()).isEqualTo(201);
    String address = response.headers().firstValue("Location").orElseThrow();
    assertThat(address).isEqualTo(
      "/api/studies/" + StudyClient.json(response).path("id").stringValue()
    );

    String events = client.get(address + "/events").body();
    assertThat(events).contains("event:done");
    assertThat(StudyClient.progress(events)).isSorted().endsWith(1.0);

    JsonNode reply = StudyClient.json(client.get(address));
    assertThat(reply.path("state").stringValue()).isEqualTo("done");
    assertThat(reply.path("parameters").path("experiments").get(0).stringValue()).isEqualTo(XOR);
    JsonNode found = reply.path("found").get(0);
    RestartFigures expected = expected();
    assertThat(found.path("solved").intValue()).isEqualTo(expected.solved());
    assertThat(found.path("successInterval").path("low").doubleValue()).isEqualTo(
      expected.successInterval().low()
    );
    assertThat(found.path("restarts").path("finalLoss").get(69).doubleValue()).isEqualTo(
      expected.restarts().get(69).finalLoss()
    );
    assertThat(found.path("losses").path("edges").size()).isEqualTo(
      found.path("losses").path("counts").size() + 1
    );
    JsonNode constant = reply.path("found").get(1);
    assertThat(constant.path("symmetric").intValue()).isEqualTo(70);
    assertThat(constant.path("restarts").path("brokeAt").get(0).isNull()).isTrue();
  }

  @Test
  void doneStudy_isReadAsCommaSeparatedValues() throws Exception {
    String address = client.finish(SHORT);

    HttpResponse<String> file = client.get(address + ".csv");
    assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(file.body().lines().count()).isEqualTo(1 + 2 * 70);
    Restart first = expected().restarts().getFirst();
    assertThat(file.body()).startsWith(
      "experiment,link,seed,final_loss,solved_at,broke_at\na,%s,1,%s,".formatted(
        XOR,
        first.finalLoss()
      )
    );
    assertThat(
      StudyClient.send(client.request(address).header("Accept", "text/csv")).body()
    ).isEqualTo(file.body());
  }

  @Test
  void linkOfThePage_startsTheSameStudy() throws Exception {
    String link = "v=1&a.init=constant_0.5&b.init=glorot-uniform&seeds=3&steps=20";
    JsonNode reply = client.outcome("{'kind':'restarts','link':'%s'}".formatted(link));

    assertThat(reply.path("parameters").path("seeds").intValue()).isEqualTo(3);
    assertThat(reply.path("found").get(1).path("link").stringValue()).isEqualTo(
      "v=1&init=glorot-uniform"
    );
  }

  @Test
  void runningStudy_isCancelledAndForgotten() throws Exception {
    String address = client.start(LONG);
    assertThat(StudyClient.json(client.get(address)).path("state").stringValue()).isEqualTo(
      "running"
    );
    assertThat(client.get(address + ".csv").statusCode()).isEqualTo(409);
    HttpResponse<String> early = StudyClient.send(
      client.request(address).header("Accept", "text/csv")
    );
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(StudyClient.json(early).path("detail").stringValue()).contains("not done");

    assertThat(client.delete(address).statusCode()).isEqualTo(204);
    assertThat(client.get(address).statusCode()).isEqualTo(404);
    assertThat(StudyClient.json(client.get(address)).path("detail").stringValue()).contains(
      "30 minutes"
    );
    assertThat(client.delete(address).statusCode()).isEqualTo(404);
  }

  @Test
  void clientThatFollows_hearsOfTheCancellation() throws Exception {
    String address = client.start(LONG);
    InputStream events = client.events(address);
    client.delete(address);

    assertThat(StudyClient.read(events)).contains("event:cancelled");
  }

  @Test
  void seventeenthFollowerOfOneAddress_isRefusedUntilOneIsDone() throws Exception {
    String address = client.start(LONG);
    List<InputStream> following = new ArrayList<>();
    for (int k = 0; k < StudyStreams.MAX_PER_VISITOR; k++) following.add(client.events(address));
    HttpResponse<String> refused = client.get(address + "/events");

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    client.delete(address);
    for (InputStream events : following) StudyClient.read(events);
    String next = client.start(SHORT);
    await().until(() -> client.get(next + "/events").statusCode() == 200);
  }

  @Test
  void oneStudyTooManyOfOneAddress_isRefusedUntilOneIsCancelled() throws Exception {
    for (int k = 0; k < StudyRegister.MAX_PER_VISITOR; k++) client.start(LONG);
    HttpResponse<String> refused = client.post(LONG);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(StudyClient.json(refused).path("detail").stringValue()).contains(
      "at most 64 from one address"
    );
    client.delete(client.started().getFirst());
    client.start(LONG);
  }

  @Test
  void endedStudies_makeRoomForNewOnes() throws Exception {
    String first = client.start(SHORT);
    client.get(first + "/events");
    for (int k = 0; k < StudyRegister.MAX_PER_VISITOR; k++) client.get(
      client.start(SHORT) + "/events"
    );

    assertThat(client.get(first).statusCode()).isEqualTo(404);
    assertThat(client.get(client.started().getLast()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
    quoteCharacter = '`',
    delimiter = '|',
    textBlock = """
    {                                                                | body             | JSON
    []                                                               | body             | a JSON object
    {'kind':'dance'}                                                 | kind             | one of claims, compare, learning-time, mirror-map, phase-map, restarts, signal, slice
    {'kind':'restarts'}                                              | experiments      | a list of 1 to 8 links
    {'kind':'restarts','experiments':[]}                             | experiments      | a list of 1 to 8 links
    {'kind':'restarts','experiments':[7]}                            | experiments[0]   | the query of a link, such as v=1&data=moons
    {'kind':'restarts','experiments':['v=1','v=1&lr=1000']}          | experiments[1].lr | a number from 1e-6 to 100
    {'kind':'restarts','experiments':['v=1'],'seeds':10001}          | seeds            | a whole number from 1 to 10000
    {'kind':'restarts','experiments':['v=1'],'seeds':'many'}         | seeds            | a whole number from 1 to 10000
    {'kind':'restarts','experiments':['v=1'],'steps':0.5}            | steps            | a whole number from 1 to 1000000
    {'kind':'restarts','experiments':['v=1'],'goal':-1}              | goal             | a number from 1e-9 to 1000000
    {'kind':'restarts','experiments':['v=1'],'speed':1}              | speed            | left out: there is no such field
    {'kind':'restarts','experiments':['v=1&seed=999999999']}         | seeds            | at most 1 for experiments of this size and with these seeds
    {'kind':'restarts','experiments':['v=1&data=digits&hidden=256']} | seeds            | at most 18 for experiments of this size and with these seeds
    {'kind':'restarts','experiments':['v=1&data=circle&samples=2000&test=0&act=gelu&init=lsuv&hidden=88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88'],'steps':1,'seeds':10000} | seeds | at most 342 for experiments of this size and with these seeds
    {'kind':'restarts','experiments':['v=1&data=digits&test=0&hidden=256-256-256-256'],'steps':20000} | steps | at most 2,569 for experiments of this size
    {'kind':'restarts','link':'v=1&a.lr=1000&b.lr=1'}                | link.a.lr        | a number from 1e-6 to 100
    {'kind':'restarts','link':'v=1','seeds':7}                       | seeds            | left out: there is no such field
    """
  )
  void studyThatIsWrong_isRefusedByFieldAndBound(String body, String field, String bound)
    throws Exception {
    HttpResponse<String> response = client.post(body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = StudyClient.json(response).path("problems").get(0);
    assertThat(problem.path("field").stringValue()).isEqualTo(field);
    assertThat(problem.path("bound").stringValue()).isEqualTo(bound);
  }

  @Test
  void whatAFormCouldSend_startsNothing() throws Exception {
    HttpRequest.Builder form = client
      .request("/api/studies")
      .header("Content-Type", "text/plain")
      .POST(BodyPublishers.ofString(SHORT.replace('\'', '"')));

    assertThat(StudyClient.send(form).statusCode()).isEqualTo(415);
  }

  @Test
  void bodyThatIsTooLong_isRefused() throws Exception {
    assertThat(client.post(" ".repeat(2_000_001)).statusCode()).isEqualTo(413);
  }

  @Test
  void addressThatIsNone_isRefused() throws Exception {
    assertThat(client.get("/api/studies/1").statusCode()).isEqualTo(400);
    assertThat(client.get("/api/studies/" + new java.util.UUID(0, 1)).statusCode()).isEqualTo(404);
  }

  private static RestartFigures expected() {
    return RestartFigures.of(
      new RestartPlan(Links.experiment(XOR), 70, 300, 0.2)
        .tasks()
        .stream()
        .map(task -> task.run(Work.unwatched()))
        .toList()
    );
  }
}
