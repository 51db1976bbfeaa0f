package symmetry.training;

import java.util.List;
import java.util.stream.Stream;
import symmetry.data.Dataset;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.RelativeDistances;
import symmetry.diagnostics.WhyFrozen;
import symmetry.engine.Loss;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.number.Numerals;

/** What headlines are made of: a run at one step, and what was measured of it. */
record HeadlineFacts(Snapshot snapshot, Inspection inspection) {
  /** A loss that falls by less in {@link #STALL_STEPS} steps stalls. */
  private static final double STALL = 0.01;

  private static final int STALL_STEPS = 100;

  /** Answers that look at the inputs have a lower loss than this share of a constant one's. */
  private static final double ALIKE = 0.99;

  /** A loss so many times that of a constant answer says more than what the units are. */
  private static final double FAR = 10;

  /** Units are nearly alike while no two of a layer are further apart than this share of the longer. */
  private static final double NEARLY = 0.5;

  /** Whether no layer's weights move. */
  boolean isFrozen() {
    return inspection.whyFrozen().map(WhyFrozen::isAllFrozen).orElse(false);
  }

  /** Whether some hidden layer's weights are moved by the penalty, and by no gradient to speak of. */
  boolean isMovedByPenaltyAlone() {
    return inspection
      .whyFrozen()
      .stream()
      .flatMap(why -> why.layers().stream())
      .limit(layers())
      .anyMatch(layer -> layer.mover() == WhyFrozen.Mover.PENALTY);
  }

  /** Why the first frozen layer is. */
  String frozen() {
    return inspection.whyFrozen().orElseThrow().inShort();
  }

  /** Whether the loss fell by less than 1 % in the last hundred steps. */
  boolean isStalled() {
    return (
      snapshot.step() >= STALL_STEPS && loss() > (1 - STALL) * lossAt(snapshot.step() - STALL_STEPS)
    );
  }

  /** Whether the loss is below what it was at the step before, or at the last one that is known. */
  boolean isFalling() {
    return snapshot.step() > 0 && loss() < lossAt(snapshot.step() - 1);
  }

  /** Mean training loss of the best answer that does not look at the inputs. */
  double constantLoss() {
    Dataset dataset = snapshot.dataset();
    Loss loss = experiment().loss();
    return ConstantAnswer.loss(dataset.samples(loss), dataset.train(), loss);
  }

  double loss() {
    return snapshot.train().loss();
  }

  /** Whether some training samples have other inputs than others. */
  boolean inputsDiffer() {
    return inspection
      .whyFrozen()
      .map(why -> why.signal().inputsDiffer())
      .orElse(true);
  }

  /** Whether the answers are no better than one that does not look at the inputs, or hardly. */
  boolean answersAlike() {
    return loss() > ALIKE * constantLoss();
  }

  /** Whether the answers are far worse than a constant one. */
  boolean isFarOff() {
    return loss() > FAR * constantLoss();
  }

  /** Both, for people. */
  String losses() {
    return "The loss is %s; a constant answer has %s.".formatted(
      Numerals.four(loss()),
      Numerals.four(constantLoss())
    );
  }

  /** At the last known step up to this one. */
  private double lossAt(long step) {
    return snapshot
      .history()
      .stream()
      .filter(p -> p.step() <= step)
      .reduce((one, next) -> next)
      .map(LossPoint::trainLoss)
      .orElse(Double.POSITIVE_INFINITY);
  }

  boolean isNearlyAlike(int layer) {
    return RelativeDistances.ofWeights(snapshot.parameters(), layer).largest() < NEARLY;
  }

  List<SymmetryBreak> broken() {
    return snapshot
      .breaks()
      .stream()
      .filter(b -> b.step() <= snapshot.step())
      .toList();
  }

  List<Event.Nudge> nudges() {
    return changes()
      .stream()
      .filter(Event.Nudge.class::isInstance)
      .map(Event.Nudge.class::cast)
      .toList();
  }

  List<Event> changes() {
    return experiment().timeline().upTo(snapshot.step());
  }

  Experiment experiment() {
    return snapshot.experiment();
  }

  int layers() {
    return inspection.hidden().size();
  }

  /** Units of all hidden layers. */
  int whole() {
    return ledgers().mapToInt(CloneLedger::units).sum();
  }

  CloneLedger ledger(int layer) {
    return inspection.hidden().get(layer).ledger();
  }

  Stream<CloneLedger> ledgers() {
    return inspection.hidden().stream().map(LayerReport::ledger);
  }
}
