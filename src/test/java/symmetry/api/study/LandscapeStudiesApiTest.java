package symmetry.api.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetry.experiment.QueryText;
import symmetry.study.Work;
import symmetry.study.landscape.Landscape;
import symmetry.study.landscape.Landscape.Place;
import symmetry.study.landscape.PlanTask;
import symmetry.study.landscape.SliceLink;
import symmetry.study.landscape.SlicePlan;
import tools.jackson.databind.JsonNode;

/** Both maps of the Landscape page, asked for over HTTP. */
class LandscapeStudiesApiTest extends AsksForStudies {

  private static final String SLICE =
    "slice=path&grid=9&v=1&data=circle&init=glorot-uniform&step=120";
  private static final String MIRROR = "mirror=1&walkers=1_1*1_1.0001&rate=2";

  @Test
  void slice_isPlannedAndThenMeasuredRowByRow() throws Exception {
    String address = client.start("{'kind':'slice','link':'?%s'}".formatted(SLICE));
    String events = client.get(address + "/events").body();
    assertThat(StudyClient.progress(events)).isSorted().endsWith(1.0);
    JsonNode reply = StudyClient.json(client.get(address));
    assertThat(reply.path("parameters").path("link").stringValue()).isEqualTo(SLICE);
    JsonNode found = reply.path("found");

    SlicePlan plan = plan(SLICE);
    assertThat(found.path("shares").get(0).doubleValue()).isEqualTo(plan.shares().getFirst());
    assertThat(found.path("pathShare").doubleValue()).isEqualTo(plan.pathShare());
    assertThat(found.path("path")).hasSize(plan.path().size());
    assertThat(found.path("path").get(3).path("x").doubleValue()).isEqualTo(plan.path().get(3).x());
    JsonNode map = found.path("map");
    assertThat(map.path("y").get(8).doubleValue()).isEqualTo(plan.y().high());
    for (int row : List.of(0, 5)) {
      double[] losses = plan.rows().get(row).run(Work.unwatched());
      for (int k = 0; k < 9; k++) {
        assertThat(map.path("loss").get(row).get(k).doubleValue()).isEqualTo(losses[k]);
      }
    }

    String csv = client.get(address + ".csv").body();
    assertThat(csv).startsWith(
      "what,walker,step,x,y,loss\nsurface,,,%s,%s,%s\n".formatted(
        plan.x().low(),
        plan.y().low(),
        map.path("loss").get(0).get(0).doubleValue()
      )
    );
    assertThat(csv.lines().filter(line -> line.startsWith("surface,"))).hasSize(81);
    assertThat(csv.lines()).hasSize(1 + 81 + plan.path().size());
  }

  @Test
  void sliceAlongAPathThatIsNone_failsWithTheReason() throws Exception {
    JsonNode reply = client.outcome("{'kind':'slice','link':'slice=path&v=1&init=glorot-uniform'}");

    assertThat(reply.path("state").stringValue()).isEqualTo("failed");
    assertThat(reply.path("fault").stringValue()).startsWith("This run has not moved by step 0");
    assertThat(reply.path("found")).isEmpty();
    String address = client.started().getLast();
    assertThat(client.get(address + ".csv").statusCode()).isEqualTo(409);
  }

  @Test
  void mirrorMap_hasSurfaceStationaryPointsAndWalkersEnds() throws Exception {
    String address = client.finish(
      "{'kind':'mirror-map','link':'%s','steps':500}".formatted(MIRROR)
    );
    JsonNode found = StudyClient.json(client.get(address)).path("found");

    Landscape landscape = new Landscape(0.4, 2.5);
    JsonNode map = found.path("map");
    Place at = new Place(map.path("x").get(7).doubleValue(), map.path("y").get(100).doubleValue());
    assertThat(map.path("loss").get(100).get(7).doubleValue()).isEqualTo(landscape.loss(at));
    for (int k = 0; k < 2; k++) {
      JsonNode walker = found.path("walkers").get(k);
      Place end = place(walker.path("start"));
      for (int step = 0; step < 500; step++) end = landscape.step(end, 2);
      assertThat(place(walker.path("end"))).isEqualTo(end);
      assertThat(walker.path("path").get(0).path("loss").doubleValue()).isEqualTo(
        landscape.loss(place(walker.path("start")))
      );
    }
    JsonNode saddle = found
      .path("points")
      .get(found.path("walkers").get(0).path("point").intValue());
    assertThat(saddle.path("kind").stringValue()).isEqualTo("saddle");
    assertThat(saddle.path("gradientNorm").doubleValue()).isLessThan(1e-13);
    assertThat(saddle.path("eigenvalues").get(0).doubleValue()).isEqualTo(
      landscape.curvature(place(saddle)).smallest()
    );
    JsonNode minimum = found
      .path("points")
      .get(found.path("walkers").get(1).path("point").intValue());
    assertThat(minimum.path("kind").stringValue()).isEqualTo("minimum");

    String csv = client.get(address + ".csv").body();
    assertThat(csv).startsWith("what,walker,step,w1,w2,loss\nsurface,,,-1.0,-1.0,");
    assertThat(csv.lines().filter(line -> line.startsWith("surface,"))).hasSize(121 * 121);
    assertThat(csv).contains("path,1,0,1.0,1.0,", "path,2,0,1.0,1.0001,");
  }

  @Test
  void mirrorMapOfALinkThatSaysNoSteps_isWalkedToRest() throws Exception {
    JsonNode reply = client.outcome("{'kind':'mirror-map','link':'%s'}".formatted(MIRROR));

    assertThat(reply.path("parameters").path("steps").intValue()).isEqualTo(20_000);
    assertThat(reply.path("found").path("atRest").booleanValue()).isTrue();
    assertThat(reply.path("found").path("step").intValue()).isLessThan(20_000);
  }

  private static SlicePlan plan(String link) {
    PlanTask task = new PlanTask(SliceLink.parse(QueryText.fields(link)).value().map());
    return ((PlanTask.Plan.Ready) task.run(Work.unwatched())).plan();
  }

  private static Place place(JsonNode node) {
    return new Place(node.path("w1").doubleValue(), node.path("w2").doubleValue());
  }
}
