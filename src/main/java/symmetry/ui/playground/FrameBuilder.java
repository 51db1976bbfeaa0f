package symmetry.ui.playground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import symmetry.data.Task;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.SimilarityKind;
import symmetry.diagnostics.SimilarityMatrix;
import symmetry.engine.Evaluation;
import symmetry.training.Answers;
import symmetry.training.Inspection;
import symmetry.training.Inspector;
import symmetry.training.LayerReport;
import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.training.View;
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

  private final Inspector inspector;
  private final boolean classifies;

  /** What the browser's chart holds. */
  private List<symmetry.training.LossPoint> sent = List.of();

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
    View view = View.of(Part.SIMILARITY, Part.RANK, Part.GRADIENT, Part.ANSWERS);
    return inspector.inspect(snapshot, view.with(kind));
  }

  Frame frame(Snapshot snapshot, Inspection inspection) {
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
      states
    );
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
  }

  private String accuracy(Evaluation evaluation) {
    return classifies ? Figures.percent(evaluation.accuracy()) : "—";
  }

  private static String detail(LayerReport report) {
    return "effective rank %s · gradient norm %s".formatted(
      Figures.twoDigits(report.effectiveRank().orElseThrow()),
      Figures.loss(report.gradient().orElseThrow().norm())
    );
  }

  private static Heat heat(int layer, LayerReport report) {
    String description = "Hidden layer %d: %s".formatted(layer + 1, report.ledger().inWords());
    SimilarityMatrix similarity = report.similarity().orElseThrow();
    return new Heat(heatRole(layer), similarity.size(), similarity.quantised(), description);
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
