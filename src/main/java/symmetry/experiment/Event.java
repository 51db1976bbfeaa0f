package symmetry.experiment;

/** Something a person changed in the middle of a run: part of the experiment and of every replay. */
public sealed interface Event {
  /** Takes effect before the update that leads from this step to the next. */
  long step();

  /** From this step on, another learning rate. */
  record SetLearningRate(long step, double learningRate) implements Event {
    public SetLearningRate {
      Limits.STEP.require(step);
      Limits.LEARNING_RATE.require(learningRate);
    }
  }
}
