package symmetry.experiment;

/** What steps cost, in weights × samples passed forwards or backwards. */
public final class StepWork {

  private StepWork() {}

  /**
   * Of a step after which the losses are looked at: one forward and two backward products for the batch,
   * one forward product for all samples.
   */
  public static long watched(Experiment experiment) {
    long parameters = experiment.parameterCount();
    return parameters * (3L * experiment.samplesPerStep() + experiment.data().samples());
  }
}
