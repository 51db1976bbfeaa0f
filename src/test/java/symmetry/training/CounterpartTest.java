package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.engine.init.BetweenPasses;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;

/** The run that a run is seen against. */
class CounterpartTest {

  private final Counterpart counterpart = new Counterpart(Optional.empty());
  private final Trainer trainer = new Trainer(Experiment.opening());

  @Test
  void aRunThatNobodyEditedHasNoGhost() {
    goTo(100);
    assertThat(counterpart.ghost(trainer)).isEmpty();
  }

  @Test
  void afterANudgeTheSameRunWithoutItIsTrainedInStep() {
    goTo(500);
    edit(Edit.nudge(0.05));
    goTo(1_300);
    Ghost ghost = ghost();
    assertThat(ghost.why().label()).isEqualTo("without the nudge");
    assertThat(ghost.history().getLast().step()).isGreaterThan(1_290);
    assertIsRunOf(Experiment.opening(), ghost);
    assertThat(trainer.trainLoss()).isLessThan(0.1);
  }

  @ParameterizedTest
  @ValueSource(longs = { 0, 1, 137, 500 })
  void aRunOpenedFromItsLinkFindsItsGhostAgain(long step) {
    goTo(step);
    edit(Edit.nudge(0.05));
    goTo(900);
    Trainer reopened = new Trainer(trainer.experiment());
    Counterpart again = new Counterpart(Optional.empty());
    while (reopened.step() < 900) {
      reopened.advance();
      again.follow(reopened);
    }
    boolean same = again.ghost(reopened).equals(counterpart.ghost(trainer));
    assertThat(same).isTrue();
    assertIsRunOf(Experiment.opening(), ghost());
  }

  /** A layer of LSUV is drawn in several passes over the data. */
  @Test
  void anEditDrawsNoStartAnew() {
    Trainer run = new Trainer(Links.experiment("v=1&data=circle&hidden=4-4&init=lsuv"));
    run.advanceTo(3);
    AtomicInteger passes = new AtomicInteger();
    Optional<Ghost> ghost = BetweenPasses.lookIn(passes::incrementAndGet, () -> {
      counterpart.edit(run, Edit.bias(0, 1, 0.25));
      run.advance();
      counterpart.follow(run);
      return counterpart.ghost(run);
    });

    assertThat(ghost).isPresent();
    assertThat(passes).hasValue(0);
  }

  @Test
  void ofTwoEditsOnlyTheLastIsMissingInTheGhost() {
    goTo(100);
    edit(Edit.nudge(0.05));
    Experiment once = trainer.experiment();
    edit(Edit.bias(0, 1, 0.25));
    goTo(300);
    assertThat(ghost().why()).isEqualTo(Ghost.Why.EDIT);
    assertIsRunOf(once, ghost());
  }

  @Test
  void aWeightSetTwiceAtOneStepIsOneEdit() {
    goTo(60);
    edit(Edit.weight(0, 1, 0, 0.25));
    edit(Edit.weight(0, 1, 0, 0.75));
    goTo(200);
    assertThat(trainer.experiment().events()).hasSize(1);
    assertIsRunOf(Experiment.opening(), ghost());
    assertThat(ghost().history().getLast().step()).isGreaterThan(190);
  }

  @Test
  void anEditInThePastMakesTheOldFutureTheGhost() {
    goTo(200);
    edit(Edit.bias(0, 0, 0.5));
    Experiment old = trainer.experiment();
    goTo(700);
    goTo(120);
    edit(Edit.nudge(0.05));
    assertThat(ghost().history().getLast().step()).isGreaterThanOrEqualTo(690);
    assertIsRunOf(old, ghost());
    goTo(900);
    assertThat(ghost().history().getLast().step()).isGreaterThan(890);
    assertIsRunOf(old, ghost());
  }

  @Test
  void goingBackKeepsTheGhostAndUndoTakesItAway() {
    goTo(300);
    edit(Edit.nudge(0.05));
    goTo(600);
    Ghost before = ghost();
    goTo(10);
    goTo(400);
    assertThat(ghost()).isEqualTo(before);
    trainer.continueAs(trainer.experiment().withoutLastEvent());
    counterpart.forget();
    goTo(700);
    assertThat(counterpart.ghost(trainer)).isEmpty();
  }

  @Test
  void resetKeepsTheCurveThatWasLeft() {
    goTo(300);
    edit(Edit.nudge(0.05));
    goTo(600);
    LossCurve left = trainer.curve();
    counterpart.reset(trainer);
    goTo(0);
    assertThat(ghost()).isEqualTo(new Ghost(Ghost.Why.RESET, left.points()));
    goTo(650);
    assertThat(ghost()).isEqualTo(new Ghost(Ghost.Why.RESET, left.points()));
    edit(Edit.bias(0, 0, 1));
    assertThat(ghost().why()).isEqualTo(Ghost.Why.EDIT);
  }

  @Test
  void theRunLeftForAnotherSetUpIsSeenWhereItCanBeCompared() {
    goTo(50);
    LossCurve left = counterpart.curve(trainer);
    assertThat(after(left, "v=1&data=circle&hidden=8")).contains(Ghost.Why.CHANGE);
    assertThat(after(left, "v=1&data=circle&lr=0.1")).contains(Ghost.Why.CHANGE);
    assertThat(after(left, "v=1&data=moons&lr=1")).isEmpty();
    assertThat(after(left, "v=1&data=circle&seed=2")).isEmpty();
    assertThat(after(left, "v=1&data=circle&loss=tanh-mse")).isEmpty();
  }

  @Test
  void aRunThatNeverLeftItsStartIsNoneToBeSeen() {
    goTo(50);
    LossCurve left = trainer.curve();
    Trainer second = new Trainer(Links.experiment("v=1&data=circle&lr=0.5"));
    LossCurve passedOn = new Counterpart(Optional.of(left)).curve(second);
    assertThat(passedOn).isEqualTo(left);
    counterpart.reset(new Trainer(Experiment.opening()));
    assertThat(counterpart.ghost(trainer)).isEmpty();
  }

  @Test
  void aRunBesideAnotherOneThatCannotBeComparedStillFindsItsOwnGhost() {
    goTo(50);
    Trainer other = new Trainer(Links.experiment("v=1&data=moons&events=5_nudge_1_0.1"));
    Counterpart beside = new Counterpart(Optional.of(trainer.curve()));
    while (other.step() < 20) {
      other.advance();
      beside.follow(other);
    }
    assertThat(beside.ghost(other)).map(Ghost::why).contains(Ghost.Why.NUDGE);
  }

  @Test
  void anEditThatIsRefusedChangesNothing() {
    goTo(20);
    edit(Edit.nudge(0.05));
    goTo(40);
    Ghost before = ghost();
    assertThat(counterpart.edit(trainer, Edit.nudge(11))).isPresent();
    assertThat(ghost()).isEqualTo(before);
  }

  @Test
  void aGhostThatDivergesEnds() {
    Trainer wild = new Trainer(
      Links.experiment("v=1&data=hills&hidden=8&act=linear&init=he-normal&lr=90")
    );
    Counterpart beside = new Counterpart(Optional.empty());
    assertThat(beside.edit(wild, Edit.learningRate(1e-3))).isEmpty();
    wild.advance();
    assertThat(beside.edit(wild, Edit.bias(0, 0, 0.5))).isEmpty();
    for (int k = 0; k < 300; k++) {
      wild.advance();
      beside.follow(wild);
    }
    assertThat(beside.ghost(wild).orElseThrow().history()).allMatch(p ->
      Double.isFinite(p.trainLoss())
    );
  }

  private static Optional<Ghost.Why> after(LossCurve left, String link) {
    Trainer next = new Trainer(Links.experiment(link));
    return new Counterpart(Optional.of(left)).ghost(next).map(Ghost::why);
  }

  private void edit(Edit edit) {
    assertThat(counterpart.edit(trainer, edit)).isEmpty();
  }

  private void goTo(long step) {
    trainer.rewind(step);
    while (trainer.step() < step) {
      trainer.advance();
      counterpart.follow(trainer);
    }
  }

  private Ghost ghost() {
    return counterpart.ghost(trainer).orElseThrow();
  }

  /** Every loss of the ghost is, to the last bit, that of a trainer of this experiment. */
  private static void assertIsRunOf(Experiment experiment, Ghost ghost) {
    Trainer alone = new Trainer(experiment);
    alone.advanceTo(ghost.history().getLast().step());
    Map<Long, LossPoint> known = alone
      .curve()
      .points()
      .stream()
      .collect(Collectors.toMap(LossPoint::step, Function.identity()));
    List<LossPoint> common = ghost
      .history()
      .stream()
      .filter(p -> known.containsKey(p.step()))
      .toList();
    assertThat(common).hasSizeGreaterThan(ghost.history().size() / 2 - 1);
    assertThat(common).allMatch(p -> p.trainLoss() == known.get(p.step()).trainLoss());
    assertThat(ghost.history()).isSortedAccordingTo((a, b) -> Long.compare(a.step(), b.step()));
  }
}
