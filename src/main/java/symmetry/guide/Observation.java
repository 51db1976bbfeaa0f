package symmetry.guide;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.Phrase;
import symmetry.diagnostics.Similarity;
import symmetry.diagnostics.WhyFrozen;
import symmetry.engine.Parameters;
import symmetry.exact.Elementary;
import symmetry.experiment.Experiment;
import symmetry.training.Inspection;
import symmetry.training.LayerReport;
import symmetry.training.Lockstep;
import symmetry.training.Snapshot;

/**
 * What is known of a run at one step. Layers and units count from 0.
 *
 * @param inspection with {@link Lesson#VIEW}
 * @param once what is measured of the run as a whole
 */
record Observation(Snapshot snapshot, Inspection inspection, WholeRun once) {
  Experiment experiment() {
    return snapshot.experiment();
  }

  long step() {
    return snapshot.step();
  }

  /** Mean training loss before the first step. */
  double startLoss() {
    return snapshot.history().getFirst().trainLoss();
  }

  double loss() {
    return snapshot.train().loss();
  }

  double accuracy() {
    return snapshot.train().accuracy();
  }

  /** What the run came to, with what it looked like. */
  Outcome outcome(int answer, String figures, String happened, String why) {
    return new Outcome(answer, figures, happened, why, Sketch.of(this));
  }

  /** Whether the loss is clearly below what it was at the start. */
  boolean hasFallen() {
    return loss() < 0.95 * startLoss();
  }

  /** Whether the loss is clearly below ln 2, that of answering 50 % to everything. */
  boolean beatsACoin() {
    return loss() < 0.9 * Elementary.log(2);
  }

  boolean diverged() {
    return snapshot.divergence().isPresent();
  }

  /** The first step kept in the history whose loss is below this. */
  OptionalLong firstBelow(double loss) {
    return OtherRun.firstBelow(snapshot.history(), loss);
  }

  /** The same of another run, of so many steps. */
  OptionalLong firstBelow(double loss, Experiment other, long steps) {
    return once.run(other, steps).firstBelow(loss);
  }

  /** The loss at an earlier step of this run. */
  double lossAt(long step) {
    return OtherRun.at(experiment(), step).train().loss();
  }

  /** The loss at this step of the same run without its last event. */
  double lossWithoutTheEvent() {
    return once.run(experiment().withoutLastEvent(), step()).loss();
  }

  Parameters parameters() {
    return snapshot.parameters();
  }

  /** The largest |w| of a layer. */
  double largestWeight(int layer) {
    return Arrays.stream(parameters().weights(layer)).map(Math::abs).max().orElse(0);
  }

  /** Incoming weights of a unit of the first layer. */
  double[] row(int unit) {
    Parameters p = parameters();
    return IntStream.range(0, p.architecture().fanIn(0))
      .mapToDouble(i -> p.weight(0, unit, i))
      .toArray();
  }

  /** The largest difference between an incoming weight or bias of two units of the first layer. */
  double difference(int unit, int other) {
    return difference(parameters(), unit, other);
  }

  /** The same at an earlier step of this run. */
  double differenceAt(long step, int unit, int other) {
    return difference(OtherRun.at(experiment(), step).parameters(), unit, other);
  }

  private static double difference(Parameters p, int unit, int other) {
    double bias = Math.abs(p.bias(0, unit) - p.bias(0, other));
    return IntStream.range(0, p.architecture().fanIn(0))
      .mapToDouble(i -> Math.abs(p.weight(0, unit, i) - p.weight(0, other, i)))
      .reduce(bias, Math::max);
  }

  /** Mean |cos| between units of the first layer. */
  double meanCosine() {
    return Similarity.ofWeights(parameters(), 0).meanAbsoluteCosine();
  }

  /** The same before the first step. */
  double meanCosineAtStart() {
    return Similarity.ofWeights(OtherRun.at(experiment(), 0).parameters(), 0).meanAbsoluteCosine();
  }

  /** The first hidden layer's. */
  CloneLedger ledger() {
    return inspection.hidden().getFirst().ledger();
  }

  List<CloneLedger> ledgers() {
    return inspection.hidden().stream().map(LayerReport::ledger).toList();
  }

  /** Whether in every hidden layer all units are clones, and were at every step. */
  boolean neverParted() {
    return (
      snapshot.breaks().isEmpty() &&
      ledgers()
        .stream()
        .allMatch(l -> l.distinct() == 1)
    );
  }

  /** The ledgers of all hidden layers, a sentence each. */
  String ledgersInWords() {
    List<CloneLedger> ledgers = ledgers();
    return IntStream.range(0, ledgers.size())
      .mapToObj(l -> "Layer %d: %s.".formatted(l + 1, ledgers.get(l).inWords()))
      .collect(Collectors.joining(" "));
  }

  /** When and why the units first parted, for people; empty if they never did. */
  String breakInWords() {
    return snapshot.breaks().isEmpty()
      ? ""
      : Phrase.sentence(snapshot.breaks().getFirst().inWords());
  }

  /** Hidden layers whose units get bit-equal gradients that are not zero. */
  long layersThatMoveAsOne() {
    return inspection
      .whyFrozen()
      .stream()
      .flatMap(why -> why.layers().stream())
      .filter(WhyFrozen.Layer::movesAsOne)
      .count();
  }

  String whyFrozen() {
    return inspection.whyFrozen().map(WhyFrozen::inWords).orElse("");
  }

  /** Beside one unit of its own, after so many steps. */
  Lockstep besideOneUnit(int steps) {
    return once.besideOneUnit(experiment(), steps);
  }

  /** Of the first step's activations. */
  StartSignal startSignal() {
    return once.startSignal(experiment(), snapshot.dataset());
  }
}
