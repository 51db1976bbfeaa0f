package symmetry.api.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetry.experiment.Comparison;
import symmetry.experiment.ComparisonLink;
import symmetry.experiment.QueryText;
import symmetry.experiment.Tables;
import symmetry.training.Lockstep;
import symmetry.training.Snapshot;
import tools.jackson.databind.JsonNode;

/** Comparisons asked for over HTTP, beside the same ones in lockstep. */
class CompareApiTest extends AsksForStudies {

  private static final String LINK =
    "v=1&data=circle&hidden=5-3&batch=10&a.init=constant_0.5&b.init=glorot-uniform&c.shadow=b";

  @Test
  void experiments_areTrainedToTheBitsOfLockstep() throws Exception {
    String address = client.finish("{'kind':'compare','link':'%s','steps':60}".formatted(LINK));
    JsonNode found = StudyClient.json(client.get(address)).path("found");

    Comparison comparison = ComparisonLink.parse(QueryText.fields(LINK), Tables.NONE)
      .value()
      .comparison();
    Lockstep lockstep = new Lockstep(comparison);
    while (lockstep.step() < 60) lockstep.advance();
    List<Snapshot> ends = lockstep.snapshots();
    for (int k = 0; k < 3; k++) {
      JsonNode member = found.path("experiments").get(k);
      assertThat(member.path("name").stringValue()).isEqualTo(Comparison.letter(k));
      assertThat(member.path("fingerprint").stringValue()).isEqualTo(
        ends.get(k).parameters().fingerprint()
      );
      assertThat(member.path("trainLoss")).hasSize(61);
      assertThat(member.path("trainLoss").get(60).doubleValue()).isEqualTo(
        ends.get(k).train().loss()
      );
      assertThat(member.path("testLoss").get(60).doubleValue()).isEqualTo(
        ends.get(k).test().loss()
      );
    }
    JsonNode shadow = found.path("experiments").get(2);
    Lockstep.Gap gap = lockstep.gaps().get(2).orElseThrow();
    assertThat(shadow.path("shadowOf").stringValue()).isEqualTo("b");
    assertThat(shadow.path("gap").path("largest").doubleValue()).isEqualTo(gap.largest());
    assertThat(shadow.path("gap").path("step").longValue()).isEqualTo(gap.step());
    assertThat(shadow.path("gap").path("rounding").booleanValue()).isFalse();
    assertThat(found.path("experiments").get(0).has("gap")).isFalse();
  }

  @Test
  void reply_saysWhatDiffersAndHowManyUnitsDo() throws Exception {
    String address = client.finish("{'kind':'compare','link':'%s&step=30'}".formatted(LINK));
    JsonNode reply = StudyClient.json(client.get(address));

    assertThat(reply.path("parameters").path("steps").intValue()).isEqualTo(30);
    JsonNode found = reply.path("found");
    assertThat(found.path("sameBatches").booleanValue()).isTrue();
    assertThat(found.path("differ").propertyNames()).containsExactlyInAnyOrder("init", "hidden");
    assertThat(found.path("differ").path("init").get(0).isNull()).isTrue();
    assertThat(found.path("differ").path("init").get(1).stringValue()).isEqualTo("glorot-uniform");
    JsonNode clones = found.path("experiments").get(0).path("distinctUnits");
    JsonNode last = clones.get(clones.size() - 1);
    assertThat(last.path("step").intValue()).isEqualTo(30);
    assertThat(last.path("units").toString()).isEqualTo("[1,1]");

    String csv = client.get(address + ".csv").body();
    assertThat(csv).startsWith("step,experiment,train_loss,test_loss,distinct_units\n0,a,");
    assertThat(csv.lines()).hasSize(1 + 3 * 31);
    assertThat(csv.lines().filter(line -> line.startsWith("30,b,"))).allMatch(line ->
      line.endsWith(",5-3")
    );
  }

  @Test
  void experimentThatDiverges_endsAtItsLastFiniteStep() throws Exception {
    String address = client.finish(
      "{'kind':'compare','link':'v=1&data=sine&test=0&act=relu&a.lr=0.01&b.lr=100','steps':50}"
    );
    JsonNode found = StudyClient.json(client.get(address)).path("found");

    assertThat(found.path("experiments").get(0).path("step").intValue()).isEqualTo(50);
    JsonNode diverged = found.path("experiments").get(1);
    assertThat(diverged.path("step").intValue()).isLessThan(50);
    assertThat(diverged.path("divergence").path("step").intValue()).isEqualTo(
      diverged.path("step").intValue() + 1
    );
    assertThat(diverged.path("testLoss").get(0).isNull()).isTrue();
    assertThat(client.get(address + ".csv").body()).doesNotContain("NaN", "Infinity");
  }
}
