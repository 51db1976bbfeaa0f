package symmetry.ui.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetry.data.LearningTask;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.Phrase;
import symmetry.engine.Evaluation;
import symmetry.number.Numerals;
import symmetry.training.Explained;
import symmetry.training.Headline;
import symmetry.training.Inspection;
import symmetry.training.Inspector;
import symmetry.training.LayerReport;
import symmetry.training.Snapshot;
import symmetry.training.SymmetryBreak;
import symmetry.training.View;
import symmetry.ui.board.Breaks;
import symmetry.ui.board.Frame;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.board.TimeScrubber;
import symmetry.ui.chart.Heat;

/**
 * Makes frames of one run's snapshots: measures them and sends of the loss history only what the
 * browser does not have yet. Confined to the compute pool.
 */
final class FrameBuilder {

  /** Breaks put in words; later ones are only marked. */
  private static final int BREAKS_TOLD = 3;

  /** Of all heatmaps: 1 KB on the wire. */
  private static final int MANY_CELLS = 750;

  /** Between two times that a listener is told what there is to see. */
  private static final long HEARD_NANOS = Duration.ofSeconds(1).toNanos();

  private final Inspector inspector;
  private final boolean classifies;

  private final LossFeed losses = new LossFeed();

  /** What looks at this run for the panels. */
  private final Map<FramePart, FramePart.Measure> measures = new HashMap<>();

  private long heardAgainAt = System.nanoTime();
  private int people = 1;

  FrameBuilder(Snapshot first) {
    inspector = new Inspector(first.experiment(), first.dataset());
    classifies = first.dataset().task() != LearningTask.REGRESSION;
  }

  Inspection inspect(Snapshot snapshot, View view) {
    return inspector.inspect(snapshot, view);
  }

  /** From now on so many share the machine, and that is why the run plays slower than asked; else 1. */
  void crowded(int now) {
    people = now;
  }

  /**
   * @param open what the open panels add
   */
  Frame frame(Snapshot snapshot, boolean playing, Inspection inspection, List<FramePart> open) {
    Map<String, String> texts = new HashMap<>();
    Map<String, String> states = new HashMap<>();
    List<Heat> heats = new ArrayList<>();
    describe(snapshot, texts);
    texts.put(LiveTexts.CROWD, people > 1 ? "slower: %d people are here".formatted(people) : "");
    say(Headline.of(snapshot, inspection), playing, texts);
    if (inspection.whyFrozen().isPresent()) {
      texts.put(LiveTexts.FROZEN, inspection.whyInWords(snapshot.divergence()));
    }
    for (int l = 0; l < inspection.hidden().size(); l++) {
      LayerReport report = inspection.hidden().get(l);
      CloneLedger ledger = report.ledger();
      texts.put(LiveTexts.ledger(l), ledger.inWords());
      texts.put(LiveTexts.detail(l), Pictures.detail(report));
      states.put(LiveTexts.ledger(l), Pictures.state(ledger));
      if (report.similarity().isPresent()) heats.add(Pictures.of(LiveTexts.heat(l), l, report));
    }
    texts.put(LiveTexts.LEDGERS, heard(inspection.hidden()));
    Map<String, Record> parts = parts(snapshot, playing, inspection, open);
    if (playing && parts.containsKey(NetworkMeasure.ROLE) && isLarge(heats)) heats.clear();
    return new Frame(
      snapshot.step(),
      heats,
      Pictures.of(inspection.answers()),
      texts,
      states,
      parts
    );
  }

  private Map<String, Record> parts(
    Snapshot snapshot,
    boolean playing,
    Inspection inspection,
    List<FramePart> open
  ) {
    measures.forEach((part, measure) -> {
      if (!open.contains(part)) measure.interrupted();
    });
    Map<String, Record> parts = new HashMap<>();
    parts.put(PlayBoard.LOSS, losses.of(snapshot));
    parts.put(
      PlayBoard.TIME,
      new TimeScrubber.Moment(snapshot.step(), snapshot.furthest(), LossFeed.marks(snapshot))
    );
    parts.put("breaks", new Breaks(snapshot.breaks().stream().map(SymmetryBreak::step).toList()));
    for (FramePart part : open) {
      measures
        .computeIfAbsent(part, p -> p.begin(snapshot))
        .of(snapshot, inspection, playing)
        .ifPresent(record -> parts.put(part.role(), record));
    }
    return parts;
  }

  /** Whether heatmaps wait, in a run that plays, for a frame without the network's picture. */
  private static boolean isLarge(List<Heat> heats) {
    return (
      heats
        .stream()
        .mapToInt(heat -> heat.classes().length)
        .sum() > MANY_CELLS
    );
  }

  private static String heard(List<LayerReport> hidden) {
    return IntStream.range(0, hidden.size())
      .mapToObj(l -> "Hidden layer %d: %s.".formatted(l + 1, hidden.get(l).ledger().inWords()))
      .collect(Collectors.joining(" "));
  }

  private void say(Headline headline, boolean playing, Map<String, String> texts) {
    texts.put(LiveTexts.HEADLINE, headline.start());
    texts.put(LiveTexts.HEADLINE_MARKED, headline.marked());
    texts.put(LiveTexts.HEADLINE_END, headline.end());
    texts.put(LiveTexts.BELOW_HEADLINE, headline.below());
    long now = System.nanoTime();
    if (playing && now < heardAgainAt) return;
    heardAgainAt = now + HEARD_NANOS;
    texts.put(LiveTexts.HEADLINE_HEARD, headline.text() + " " + headline.below());
  }

  private void describe(Snapshot snapshot, Map<String, String> texts) {
    texts.put(LiveTexts.STEP, Numerals.count(snapshot.step()));
    texts.put(LiveTexts.EPOCH, Numerals.count(snapshot.epoch()));
    texts.put(LiveTexts.TRAIN_LOSS, Numerals.steadyFour(snapshot.train().loss()));
    texts.put(LiveTexts.TEST_LOSS, Numerals.steadyFour(snapshot.test().loss()));
    texts.put(LiveTexts.TRAIN_ACCURACY, accuracy(snapshot.train()));
    texts.put(LiveTexts.TEST_ACCURACY, accuracy(snapshot.test()));
    texts.put(LiveTexts.TRAIN_SCORE, score(snapshot.train(), snapshot.dataset().train(), snapshot));
    texts.put(LiveTexts.TEST_SCORE, score(snapshot.test(), snapshot.dataset().test(), snapshot));
    texts.put(LiveTexts.FINGERPRINT, snapshot.parameters().fingerprint());
    texts.put(LiveTexts.BROKEN, brokenInWords(snapshot));
  }

  private static String brokenInWords(Snapshot snapshot) {
    return snapshot
      .breaks()
      .stream()
      .map(SymmetryBreak::inWords)
      .limit(BREAKS_TOLD)
      .map(Phrase::sentence)
      .collect(Collectors.joining(" "));
  }

  private String score(Evaluation evaluation, int[] split, Snapshot snapshot) {
    if (classifies) return Numerals.wholePercent(evaluation.accuracy());
    double share = Explained.of(snapshot.dataset(), split, evaluation).share();
    return share < -10 ? Numerals.steadyFour(share) : Numerals.decimals(2, share);
  }

  private String accuracy(Evaluation evaluation) {
    return classifies ? Numerals.percent(evaluation.accuracy()) : "—";
  }
}
