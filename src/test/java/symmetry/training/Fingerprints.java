package symmetry.training;

import symmetry.experiment.Experiment;
import symmetry.experiment.Links;

/** Prints the fingerprint of each link at a step: what a process of its own makes of it. */
final class Fingerprints {

  private Fingerprints() {}

  /**
   * @param arguments the step, then the links
   */
  public static void main(String[] arguments) {
    long step = Long.parseLong(arguments[0]);
    for (int k = 1; k < arguments.length; k++) System.out.println(at(step, arguments[k]));
  }

  static String at(long step, String link) {
    return at(step, Links.experiment(link));
  }

  static String at(long step, Experiment experiment) {
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(step);
    return of(trainer);
  }

  static String of(Trainer trainer) {
    return trainer.snapshot().parameters().fingerprint();
  }
}
