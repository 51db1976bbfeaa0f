package symmetry.ui.playground;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import symmetry.data.Task;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.SimilarityKind;
import symmetry.engine.Evaluation;
import symmetry.training.Answers;
import symmetry.training.Inspection;
import symmetry.training.Inspector;
import symmetry.training.LayerReport;
import symmetry.training.Snapshot;
import symmetry.training.SymmetryBreak;
import symmetry.ui.board.Breaks;
import symmetry.ui.board.Frame;
import symmetry.ui.chart.Curve;
import symmetry.ui.chart.Heat;
import symmetry.ui.chart.LossPoint;
import symmetry.ui.chart.Prediction;
import symmetry.ui.chart.Surface;

/**
 * Makes frames of one run's snapshots: measures them and sends of the loss history only what the
 * browser does not have yet. Confined to the compute pool.
 */
final class FrameBuilder {

  static final String STEP = "step";
  static final String EPOCH = "epoch";
  static final String TRAIN_LOSS = "train-loss";
  static final String TEST_LOSS = "test-loss";
  static final String TRAIN_ACCURACY = "train-accuracy";
  static final String TEST_ACCURACY = "test-accuracy";
  static final String FINGERPRINT = "fingerprint";

  /** Breaks put in words; later ones are only marked. */
  private static final int BREAKS_TOLD = 3;

  private final Inspector inspector;
  private final boolean classifies;

  /** What the browser's chart holds. */
  private List<symmetry.training.LossPoint> sent = List.of();

  /** What looks at this run for the panels. */
  private final Map<FramePart, FramePart.Measure> measures = new HashMap<>();

  FrameBuilder(Snapshot first) {
    inspector = new Inspector(first.experiment(), first.dataset());
    classifies = first.dataset().task() != Task.REGRESSION;
  }

  static String ledgerKey(int layer) {
    return "ledger-" + (layer + 1);
  }

  static String detailKey(int layer) {
    return "detail-" + (layer + 1);
  }

  static String heatRole(int layer) {
    return "heat-" + (layer + 1);
  }

  Inspection inspect(Snapshot snapshot, SimilarityKind kind) {
    return inspector.inspect(snapshot, kind);
  }

  /**
   * @param open what the open panels add
   */
  Frame frame(
    Snapshot snapshot,
    boolean playing,
    Inspection inspection,
    Collection<FramePart> open
  ) {
    Map<String, String> texts = new HashMap<>();
    Map<String, String> states = new HashMap<>();
    List<Heat> heats = new ArrayList<>();
    describe(snapshot, texts);
    for (int l = 0; l < inspection.hidden().size(); l++) {
      LayerReport report = inspection.hidden().get(l);
      CloneLedger ledger = report.ledger();
      texts.put(ledgerKey(l), ledger.inWords());
      texts.put(detailKey(l), detail(report));
      states.put(ledgerKey(l), ledger.distinct() < ledger.units() ? "symmetric" : "broken");
      heats.add(heat(l, report));
    }
    List<LossPoint> fresh = new ArrayList<>();
    boolean reset = !startsWithSent(snapshot.history());
    for (var p : snapshot.history().subList(reset ? 0 : sent.size(), snapshot.history().size())) {
      fresh.add(wire(p));
    }
    sent = snapshot.history();
    return new Frame(
      snapshot.step(),
      reset,
      fresh,
      heats,
      prediction(inspection.answers()),
      texts,
      states,
      parts(snapshot, playing, open)
    );
  }

  private Map<String, Record> parts(
    Snapshot snapshot,
    boolean playing,
    Collection<FramePart> open
  ) {
    Map<String, Record> parts = new HashMap<>();
    parts.put("breaks", new Breaks(snapshot.breaks().stream().map(SymmetryBreak::step).toList()));
    for (FramePart part : open) {
      measures
        .computeIfAbsent(part, p -> p.begin(snapshot))
        .of(snapshot, playing)
        .ifPresent(record -> parts.put(part.role(), record));
    }
    return parts;
  }

  /** Whether the browser's points are the first ones of this history. */
  private boolean startsWithSent(List<symmetry.training.LossPoint> history) {
    int n = sent.size();
    return (
      n > 0 &&
      history.size() >= n &&
      history.get(n - 1).equals(sent.getLast()) &&
      history.getFirst().equals(sent.getFirst()) &&
      (n < 2 || history.get(n / 2).equals(sent.get(n / 2)))
    );
  }

  private void describe(Snapshot snapshot, Map<String, String> texts) {
    texts.put(STEP, Figures.count(snapshot.step()));
    texts.put(EPOCH, Figures.count(snapshot.epoch()));
    texts.put(TRAIN_LOSS, Figures.loss(snapshot.train().loss()));
    texts.put(TEST_LOSS, Figures.loss(snapshot.test().loss()));
    texts.put(TRAIN_ACCURACY, accuracy(snapshot.train()));
    texts.put(TEST_ACCURACY, accuracy(snapshot.test()));
    texts.put(FINGERPRINT, snapshot.parameters().fingerprint());
    texts.put(BreakersPanel.BROKEN, brokenInWords(snapshot));
  }

  private static String brokenInWords(Snapshot snapshot) {
    return snapshot
      .breaks()
      .stream()
      .map(SymmetryBreak::inWords)
      .limit(BREAKS_TOLD)
      .map(words -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".")
      .collect(Collectors.joining(" "));
  }

  private String accuracy(Evaluation evaluation) {
    return classifies ? Figures.percent(evaluation.accuracy()) : "—";
  }

  private static String detail(LayerReport report) {
    return "effective rank %s · gradient norm %s".formatted(
      Figures.twoDigits(report.effectiveRank()),
      Figures.loss(report.gradient().norm())
    );
  }

  private static Heat heat(int layer, LayerReport report) {
    String description = "Hidden layer %d: %s".formatted(layer + 1, report.ledger().inWords());
    return new Heat(
      heatRole(layer),
      report.similarity().size(),
      report.similarity().quantised(),
      description
    );
  }

  private static LossPoint wire(symmetry.training.LossPoint p) {
    return new LossPoint(p.step(), p.trainLoss(), Double.isNaN(p.testLoss()) ? null : p.testLoss());
  }

  private static @Nullable Prediction prediction(Answers answers) {
    return switch (answers) {
      case Answers.Plane p -> Surface.betweenTwo(p.rows(), p.columns(), p.values());
      case Answers.Classes c -> Surface.amongMany(
        c.rows(),
        c.columns(),
        c.classes(),
        c.confidence()
      );
      case Answers.Curve c -> new Curve(c.heights());
      case Answers.None() -> null;
    };
  }
}
