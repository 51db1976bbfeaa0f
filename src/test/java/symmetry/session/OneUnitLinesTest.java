package symmetry.session;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetry.Patience.next;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;
import symmetry.experiment.Training;
import symmetry.pool.ManualPool;
import symmetry.pool.OneUnitLines;
import symmetry.pool.Owner;
import symmetry.pool.Studies;
import symmetry.training.Edit;
import symmetry.training.MemoryShare;
import symmetry.training.OneUnitLine;
import symmetry.training.Trainer;

/** Lines searched for once, for all. */
class OneUnitLinesTest {

  private static final Experiment SMALL = Links.experiment("v=1&data=circle&samples=10&hidden=2");

  private final Studies studies = new Studies(2, () -> 0);
  private final OneUnitLines lines = new OneUnitLines(studies);
  private final BlockingQueue<Double> answers = new LinkedBlockingQueue<>();

  @AfterEach
  void stop() {
    studies.stop();
  }

  @Test
  void everybodyWhoWaitsGetsTheOneAnswer() throws Exception {
    lines.ask(SMALL, answers::add);
    lines.ask(
      Links.experiment("v=1&data=circle&samples=10&hidden=2&events=3_nudge_1_1"),
      answers::add
    );
    double line = await();
    assertThat(await()).isEqualTo(line);
    lines.ask(SMALL, answers::add);
    assertThat(answers).as("known: answered at once").containsExactly(line);
  }

  @Test
  void manySetUpsAtOnceAreAllAnsweredInTheEnd() throws Exception {
    for (int seed = 1; seed <= 7; seed++) lines.ask(SMALL.withSeed(seed), answers::add);
    for (int seed = 1; seed <= 7; seed++) await();
  }

  @Test
  void whoLeavesIsNotAnsweredAndMakesRoom() throws Exception {
    Experiment large = Links.experiment("v=1&data=moons&samples=2000&hidden=8");
    List<OneUnitLines.Question> questions = new ArrayList<>();
    BlockingQueue<Double> unwanted = new LinkedBlockingQueue<>();
    for (int seed = 1; seed <= 9; seed++) {
      questions.add(lines.ask(large.withSeed(seed), unwanted::add));
    }
    lines.ask(SMALL, answers::add);
    questions.forEach(OneUnitLines.Question::withdraw);
    await();
    assertThat(unwanted).isEmpty();
  }

  @Test
  void whatHasNoLineIsNeverAnswered() throws Exception {
    lines.ask(Links.experiment("v=1&hidden=1"), answers::add);
    lines.ask(SMALL, answers::add);
    await();
    assertThat(answers).isEmpty();
  }

  @Test
  void aRunShowsTheLineAsSoonAsItIsKnownAndOnlyForItsSetUp() {
    ManualPool pool = new ManualPool();
    RecordingSink sink = new RecordingSink();
    List<Experiment> asked = new ArrayList<>();
    List<DoubleConsumer> waiting = new ArrayList<>();
    List<String> withdrawn = new ArrayList<>();
    Run run = new Run(
      pool,
      Owner.alone("one"),
      Experiment.opening(),
      3,
      sink,
      Optional.empty(),
      (experiment, answer) -> {
        asked.add(experiment);
        waiting.add(answer);
        return () -> withdrawn.add("one");
      },
      MemoryShare.UNBOUNDED
    );
    pool.finish();
    assertThat(sink.shown.getLast().oneUnit()).isEmpty();
    waiting.getLast().accept(0.49);
    pool.finish();
    assertThat(sink.shown.getLast().oneUnit()).isEqualTo(OptionalDouble.of(0.49));
    assertThat(sink.shown.getLast().step()).isEqualTo(3);
    Experiment faster = Experiment.opening().withTraining(Training.fullBatch(2));
    run.become(faster, 2);
    pool.finish();
    assertThat(sink.shown.getLast().oneUnit()).isEmpty();
    assertThat(asked).containsExactly(Experiment.opening(), faster);
    waiting.getFirst().accept(0.49);
    pool.finish();
    assertThat(sink.shown.getLast().oneUnit()).isEmpty();
    waiting.getLast().accept(0.47);
    pool.finish();
    assertThat(sink.shown.getLast().oneUnit()).isEqualTo(OptionalDouble.of(0.47));
    run.close();
    assertThat(withdrawn).hasSize(2);
  }

  @Test
  void theLineFollowsClonesThatGetBelowIt() {
    Trainer clones = new Trainer(Experiment.opening());
    OneUnitLine line = new OneUnitLine(Experiment.opening());
    assertThat(line.beside(clones.snapshot())).isEmpty();
    line.found(0.6);
    clones.advanceTo(500);
    double lower = clones.trainLoss();
    assertThat(line.beside(clones.snapshot())).isEqualTo(OptionalDouble.of(lower));
    clones.edit(Edit.nudge(0.05));
    clones.advanceTo(1_100);
    assertThat(clones.trainLoss()).isLessThan(0.1);
    assertThat(line.beside(clones.snapshot())).isEqualTo(OptionalDouble.of(lower));
    line.found(0.49);
    assertThat(line.beside(clones.snapshot())).isEqualTo(OptionalDouble.of(0.49));
  }

  private double await() throws InterruptedException {
    return next(answers);
  }
}
