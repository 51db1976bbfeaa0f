package symmetry.training;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.NextStep;
import symmetry.engine.Parameters;
import symmetry.engine.Penalty;
import symmetry.experiment.Experiment;

/**
 * What the update after a snapshot will do: it is taken, with all that the optimizer remembers.
 */
record NextUpdate(Rehearsal rehearsal) {
  /** How far it is looked ahead for clones that part, at most. */
  private static final int AHEAD = 4;

  /** The update; the first of its outcomes is the one that comes. */
  NextStep of(Snapshot snapshot) {
    Experiment experiment = snapshot.experiment();
    Motion ahead = at(snapshot);
    List<Parameters> after = new ArrayList<>(List.of(ahead.updateAlone()));
    boolean whole =
      experiment.samplesPerStep() >= ahead.train().length &&
      !experiment.timeline().rule(snapshot.step()).drops();
    if (!whole) after.add(at(snapshot).updateOnAll());
    return new NextStep(
      after,
      experiment.timeline().learningRate(snapshot.step()),
      new Penalty(experiment.training().l1(), experiment.training().l2())
    );
  }

  /**
   * After how many updates from now some clones of a hidden layer differ; empty if not within the next few.
   *
   * @param next the first of them, known already
   */
  OptionalInt partsIn(Snapshot snapshot, Parameters next) {
    List<Integer> now = distinct(snapshot.parameters());
    if (isMore(distinct(next), now)) return OptionalInt.of(1);
    if (!mayPart(snapshot)) return OptionalInt.empty();
    Motion ahead = at(snapshot);
    ahead.updateAlone();
    for (int updates = 2; updates <= AHEAD; updates++) {
      if (isMore(distinct(ahead.updateAlone()), now)) return OptionalInt.of(updates);
    }
    return OptionalInt.empty();
  }

  /** Whether anything treats clones differently, besides what the optimizer remembers. */
  private static boolean mayPart(Snapshot snapshot) {
    List<Double> dropout = snapshot.experiment().timeline().dropout(snapshot.step());
    for (int l = 0; l < dropout.size(); l++) {
      CloneLedger ledger = CloneLedger.of(snapshot.parameters(), l);
      if (ledger.cloneClasses().isEmpty()) continue;
      if (dropout.get(l) > 0 || !ledger.cloneClasses().equals(ledger.lastingClasses())) return true;
    }
    return false;
  }

  private static List<Integer> distinct(Parameters parameters) {
    List<Integer> distinct = new ArrayList<>();
    for (int l = 0; l < parameters.architecture().hidden().size(); l++) {
      distinct.add(CloneLedger.distinct(parameters, l));
    }
    return distinct;
  }

  private static boolean isMore(List<Integer> then, List<Integer> now) {
    for (int l = 0; l < now.size(); l++) if (then.get(l) > now.get(l)) return true;
    return false;
  }

  private Motion at(Snapshot snapshot) {
    return rehearsal.of(snapshot, snapshot.state());
  }
}
