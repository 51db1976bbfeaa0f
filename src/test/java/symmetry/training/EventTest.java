package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static symmetry.training.Runs.fingerprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.experiment.Choice;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Limits;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;

/** Events in the middle of a run, at once and in every replay. */
class EventTest {

  private static final List<Edit> EDITS = List.of(
    Edit.weight(0, 1, 0, 0.25),
    Edit.nudgedWeight(1, 2, 3, 1e-3),
    Edit.bias(1, 0, -0.5),
    Edit.nudgedBias(0, 7, 1e-3),
    Edit.initializer(1, Choice.of(InitializerKind.HE_NORMAL)),
    Edit.initializer(0, Choice.of(InitializerKind.LSUV)),
    Edit.dropout(0, 0.3),
    Edit.batchOrder(),
    Edit.learningRate(0.02)
  );

  @Test
  void everyEditActsAtOnceAndReplaysToTheSameBitsFromItsLink() {
    for (Edit edit : EDITS) {
      Trainer live = new Trainer(Runs.adamCircle());
      live.advanceTo(77);
      assertThat(live.edit(edit)).isEmpty();
      String atOnce = fingerprint(live);
      live.advanceTo(150);

      Trainer replay = new Trainer(reopened(live.experiment()));
      replay.advanceTo(77);
      assertThat(fingerprint(replay)).as("%s", replay.experiment().events()).isEqualTo(atOnce);
      replay.advanceTo(150);
      assertThat(fingerprint(replay))
        .as("%s", replay.experiment().events())
        .isEqualTo(fingerprint(live));

      Trainer unedited = new Trainer(Runs.adamCircle());
      unedited.advanceTo(150);
      assertThat(fingerprint(live)).isNotEqualTo(fingerprint(unedited));
    }
  }

  @Test
  void anEditThatChangesNoBitIsNone() {
    Trainer trainer = new Trainer(Runs.adamCircle());
    trainer.edit(Edit.bias(0, 1, 2));
    Experiment edited = trainer.experiment();
    assertThat(trainer.edit(Edit.bias(0, 1, 2))).contains("This bias is 2 already.");
    trainer.edit(Edit.weight(0, 1, 0, 0.25));
    assertThat(trainer.edit(Edit.weight(0, 1, 0, 0.25))).contains("This weight is 0.25 already.");
    assertThat(trainer.experiment().events()).hasSize(edited.events().size() + 1);
    assertThat(trainer.edit(Edit.bias(0, 1, Math.nextUp(2.0)))).isEmpty();
  }

  @Test
  void severalEditsAtOneStepReplayInTheirOrder() {
    Trainer live = new Trainer(Runs.adamCircle());
    live.advanceTo(40);
    for (Edit edit : EDITS) live.edit(edit);
    live.edit(Edit.weight(0, 1, 0, 0.75));
    live.edit(Edit.weight(0, 1, 0, 0.8));
    live.advanceTo(90);
    assertThat(live.experiment().events()).hasSize(EDITS.size() + 1);

    Trainer replay = new Trainer(reopened(live.experiment()));
    replay.goTo(90);
    assertThat(fingerprint(replay)).isEqualTo(fingerprint(live));
  }

  @ParameterizedTest
  @ValueSource(longs = { 0, 1, 39, 40, 41, 63, 64, 65, 99, 100, 101, 330, 699 })
  void anyStepIsReachedToTheSameBitsFromAnywhere(long step) {
    Experiment edited = Runs.adamCircle()
      .with(new Event.SetWeight(0, 0, 0, 0, 0.125))
      .flatMap(e -> e.with(new Event.SetDropout(40, 1, 0.25)))
      .flatMap(e -> e.with(new Event.Reinitialize(64, 1, Choice.of(InitializerKind.ORTHOGONAL, 1))))
      .flatMap(e -> e.with(new Event.SetDropout(100, 1, 0)))
      .flatMap(e -> e.with(new Event.Reshuffle(100, 3)))
      .orElseThrow();
    Trainer straight = new Trainer(edited);
    straight.advanceTo(step);
    Trainer scrubbed = new Trainer(edited);
    scrubbed.goTo(700);
    scrubbed.goTo(step);
    assertThat(fingerprint(scrubbed)).isEqualTo(fingerprint(straight));
    assertThat(scrubbed.snapshot().furthest()).isEqualTo(700);
    scrubbed.goTo(700);
    straight.goTo(700);
    assertThat(fingerprint(scrubbed)).isEqualTo(fingerprint(straight));
  }

  @ParameterizedTest
  @ValueSource(longs = { 0, 1, 50, 64, 500 })
  void undoGivesTheRunWithoutTheLastEvent(long step) {
    Trainer plain = new Trainer(Runs.adamCircle());
    Trainer edited = new Trainer(Runs.adamCircle());
    plain.advanceTo(step);
    edited.advanceTo(step);
    String before = fingerprint(plain);
    edited.edit(Edit.nudgedWeight(0, 0, 0, 0.5));
    assertThat(fingerprint(edited)).isNotEqualTo(before);
    edited.advanceTo(step + 30);
    edited.continueAs(edited.experiment().withoutLastEvent());
    assertThat(edited.experiment()).isEqualTo(Runs.adamCircle());
    edited.goTo(step);
    assertThat(fingerprint(edited)).isEqualTo(before);
    plain.advanceTo(step + 30);
    edited.goTo(step + 30);
    assertThat(fingerprint(edited)).isEqualTo(fingerprint(plain));
    assertThat(edited.snapshot().history()).isEqualTo(plain.snapshot().history());
  }

  @Test
  void anEventOfAPastStepDropsLaterEventsAndForks() {
    Trainer trainer = new Trainer(Runs.adamCircle());
    trainer.goTo(200);
    trainer.edit(Edit.bias(0, 0, 1));
    trainer.goTo(300);
    trainer.goTo(100);
    trainer.advanceTo(120);
    assertThat(trainer.experiment().events()).hasSize(1);
    assertThat(trainer.snapshot().furthest()).isEqualTo(300);
    trainer.edit(Edit.bias(0, 1, 2));
    assertThat(trainer.experiment().events()).containsExactly(new Event.SetBias(120, 0, 1, 2));
    assertThat(trainer.snapshot().furthest()).isEqualTo(120);
    assertThat(trainer.snapshot().milestones()).allMatch(m -> m.step() <= 120);
  }

  @Test
  void theSnapshotOfTheStepShowsTheEventAndTheHistoryItsLoss() {
    Trainer trainer = new Trainer(Runs.adamCircle());
    trainer.advanceTo(10);
    double before = trainer.snapshot().train().loss();
    trainer.edit(Edit.weight(2, 0, 0, 5));
    Snapshot after = trainer.snapshot();
    assertThat(after.parameters().weight(2, 0, 0)).isEqualTo(5);
    assertThat(after.train().loss()).isNotEqualTo(before);
    trainer.advanceTo(12);
    assertThat(trainer.snapshot().history().get(10).trainLoss()).isEqualTo(after.train().loss());
  }

  @Test
  void aNudgeStoresTheExactSum() {
    Trainer trainer = new Trainer(Runs.adamCircle());
    trainer.advanceTo(33);
    double before = trainer.snapshot().parameters().weight(0, 2, 1);
    trainer.edit(Edit.nudgedWeight(0, 2, 1, 1e-3));
    assertThat(trainer.experiment().events()).containsExactly(
      new Event.SetWeight(33, 0, 2, 1, before + 1e-3)
    );
  }

  @Test
  void anotherDrawDiffersFromTheStartsDraw() {
    Trainer trainer = new Trainer(Runs.adamCircle());
    double[] start = trainer.snapshot().parameters().weights(1);
    trainer.edit(Edit.initializer(1, Choice.of(InitializerKind.GLOROT_UNIFORM)));
    assertThat(trainer.snapshot().parameters().weights(1)).doesNotContain(start);
    assertThat(trainer.snapshot().parameters().weights(0)).isEqualTo(
      new Trainer(Runs.adamCircle()).snapshot().parameters().weights(0)
    );
  }

  @Test
  void afterAReshuffleStillEveryEpochSeesEverySampleOnce() {
    Trainer trainer = new Trainer(Runs.adamCircle().with(new Event.Reshuffle(0, 5)).orElseThrow());
    int[] seen = trainer.batches().batchAt(0);
    assertThat(seen).isNotEqualTo(new Trainer(Runs.adamCircle()).batches().batchAt(0));
    List<Integer> samples = new ArrayList<>();
    for (int step = 0; step < trainer.batches().stepsPerEpoch(); step++) {
      for (int s : trainer.batches().batchAt(step)) samples.add(s);
    }
    assertThat(samples).doesNotHaveDuplicates().hasSize(trainer.dataset().train().length);
  }

  @Test
  void moreEventsThanALinkHoldsAreRefusedWithoutChange() {
    Trainer trainer = new Trainer(Runs.adamCircle());
    for (int k = 0; k < Limits.MAX_EVENTS; k++) {
      assertThat(trainer.edit(Edit.bias(0, k % 8, k + 1))).isEmpty();
    }
    String before = fingerprint(trainer);
    assertThat(trainer.edit(Edit.bias(0, 0, -1))).isPresent();
    assertThat(fingerprint(trainer)).isEqualTo(before);
  }

  @Test
  void anExperimentThatStartsDifferentlyIsRefused() {
    Trainer trainer = new Trainer(Runs.adamCircle());
    assertThatThrownBy(() -> trainer.continueAs(Runs.adamCircle().withSeed(2))).isInstanceOf(
      IllegalArgumentException.class
    );
  }

  private static Experiment reopened(Experiment experiment) {
    String query = new Link(experiment, 0).query();
    assertThat(query).matches("[A-Za-z0-9=&._*-]+");
    Map<String, List<String>> fields = new TreeMap<>();
    for (String field : query.split("&")) {
      String[] parts = field.split("=", 2);
      fields.put(parts[0], List.of(parts[1]));
    }
    Parsed<Link> parsed = Link.parse(fields);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value().experiment()).isEqualTo(experiment);
    return parsed.value().experiment();
  }
}
