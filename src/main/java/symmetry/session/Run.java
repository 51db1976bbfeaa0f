package symmetry.session;

import org.jspecify.annotations.Nullable;
import symmetry.experiment.Experiment;
import symmetry.training.Edit;
import symmetry.training.Trainer;

/** One tab's run of one experiment. */
public final class Run extends Playback {

  private final FrameSink sink;
  private final Experiment start;

  /** Confined to the slice. */
  private @Nullable Trainer trainer;

  Run(ComputePool pool, Experiment experiment, long step, FrameSink sink) {
    super(pool, sink);
    this.sink = sink;
    this.start = experiment;
    submit(() -> replayTo(step));
  }

  /** From the present step on, another learning rate. */
  public void setLearningRate(double learningRate) {
    edit(Edit.learningRate(learningRate));
  }

  /** Makes an edit at the present step; the run forks there. */
  public void edit(Edit edit) {
    submit(() -> {
      trainer().edit(edit).ifPresent(sink::refuse);
      stay();
    });
  }

  /** Takes the last event back; stands at the same step of the run without it. */
  public void undo() {
    submit(() -> {
      long here = trainer().step();
      trainer().undo();
      replayTo(here);
    });
  }

  @Override
  long currentStep() {
    return trainer().step();
  }

  @Override
  boolean advance() {
    return trainer().advance();
  }

  @Override
  void rewind(long step) {
    trainer().rewind(step);
  }

  @Override
  long stepsPerEpoch() {
    return trainer().batches().stepsPerEpoch();
  }

  @Override
  void show(boolean playing) {
    sink.accept(trainer().snapshot(), playing);
  }

  @Override
  void fail() {
    sink.fail(start);
  }

  private Trainer trainer() {
    Trainer t = trainer;
    if (t == null) {
      t = new Trainer(start);
      trainer = t;
    }
    return t;
  }
}
