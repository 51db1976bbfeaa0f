package symmetry.api;

import symmetry.experiment.Experiment;
import symmetry.training.Trainer;

/** What is asked of a run at one step: a value, so that equal questions are answered once. */
interface ReplayQuestion<A> {
  Experiment experiment();

  /** Where the run is to stand. */
  long steps();

  /** Points of the loss history that are kept. */
  int history();

  /** Bytes of memory that it takes at most, from the first step to the last byte of the answer. */
  long footprint();

  /** Begins to look at the run. */
  Watch<A> watch();

  /** Bytes that an answer takes, roughly. */
  long bytes(A answer);

  /** Looks at one run; confined to who trains it. */
  interface Watch<A> {
    /** It stands at its start, or at its next step. */
    default void note(Trainer trainer) {}

    /** It stands where it is to stand, or where it diverges. */
    A answer(Trainer trainer);
  }
}
