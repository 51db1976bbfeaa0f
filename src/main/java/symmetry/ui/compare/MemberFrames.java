package symmetry.ui.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.data.LearningTask;
import symmetry.experiment.Comparison;
import symmetry.number.Numerals;
import symmetry.number.Rounded;
import symmetry.training.EarlyStop;
import symmetry.training.Inspection;
import symmetry.training.Inspector;
import symmetry.training.LayerReport;
import symmetry.training.Lockstep.Gap;
import symmetry.training.LossPoint;
import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.training.View;
import symmetry.ui.board.Frame;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.board.TimeScrubber;
import symmetry.ui.chart.ComparisonLines;
import symmetry.ui.chart.Heat;
import symmetry.ui.chart.LayerLines;
import symmetry.ui.chart.Prediction;
import symmetry.ui.live.LiveTexts;
import symmetry.ui.live.Pictures;
import symmetry.ui.live.Unsent;

/**
 * Makes frames of one comparison's states. While it plays, each frame has the pictures of one member,
 * in turn, and the numbers of all. Confined to the compute pool.
 */
final class MemberFrames {

  private static final View PICTURES = View.of(Part.SIMILARITY, Part.RANK, Part.ANSWERS);

  private final List<String> names;
  private final List<Inspector> inspectors;
  private final Unsent<LayerLines.Point> unsent = new Unsent<>();
  private int turn;

  MemberFrames(List<String> names, List<Snapshot> first) {
    this.names = names;
    inspectors = first
      .stream()
      .map(s -> new Inspector(s.experiment(), s.dataset()))
      .toList();
  }

  Frame frame(long step, List<Snapshot> snapshots, List<Optional<Gap>> gaps, boolean playing) {
    Map<String, String> texts = new HashMap<>();
    Map<String, String> states = new HashMap<>();
    Map<String, Record> parts = new HashMap<>();
    List<Heat> heats = new ArrayList<>();
    List<String> heard = new ArrayList<>();
    turn = (turn + 1) % snapshots.size();
    for (int k = 0; k < snapshots.size(); k++) {
      Snapshot snapshot = snapshots.get(k);
      boolean drawn = !playing || k == turn;
      Inspection inspection = inspectors.get(k).inspect(snapshot, drawn ? PICTURES : View.of());
      describe(k, snapshot, gaps.get(k), texts, states);
      for (int l = 0; l < inspection.hidden().size(); l++) {
        LayerReport report = inspection.hidden().get(l);
        texts.put(MemberTexts.of(k, LiveTexts.ledger(l)), report.ledger().inWords());
        states.put(MemberTexts.of(k, LiveTexts.ledger(l)), Pictures.state(report.ledger()));
        if (!drawn) continue;
        texts.put(MemberTexts.of(k, LiveTexts.detail(l)), Pictures.detail(report));
        heats.add(Pictures.of(MemberTexts.of(k, LiveTexts.heat(l)), l, report));
      }
      heard.add(heard(k, inspection));
      @Nullable
      Prediction answers = Pictures.of(inspection.answers());
      if (answers instanceof Record record) parts.put(
        MemberTexts.of(k, MemberTexts.ANSWERS),
        record
      );
    }
    texts.put(LiveTexts.STEP, Numerals.count(step));
    texts.put(LiveTexts.EPOCH, Numerals.count(snapshots.getFirst().epoch()));
    texts.put(LiveTexts.LEDGERS, String.join(" ", heard));
    parts.put(MemberTexts.LOSSES, lines(snapshots));
    long furthestStep = snapshots.stream().mapToLong(Snapshot::furthest).max().orElse(step);
    parts.put(PlayBoard.TIME, new TimeScrubber.Moment(step, furthestStep, List.of()));
    return new Frame(step, heats, null, texts, states, parts);
  }

  private static void describe(
    int member,
    Snapshot snapshot,
    Optional<Gap> gap,
    Map<String, String> texts,
    Map<String, String> states
  ) {
    texts.put(
      MemberTexts.of(member, LiveTexts.TRAIN_LOSS),
      Numerals.steadyFour(snapshot.train().loss())
    );
    texts.put(
      MemberTexts.of(member, LiveTexts.TEST_LOSS),
      Numerals.steadyFour(snapshot.test().loss())
    );
    texts.put(
      MemberTexts.of(member, MemberTexts.ACCURACY),
      snapshot.dataset().task() == LearningTask.REGRESSION
        ? "—"
        : Numerals.percent(snapshot.train().accuracy())
    );
    texts.put(
      MemberTexts.of(member, MemberTexts.DIVERGENCE),
      snapshot
        .divergence()
        .map(d -> d.message())
        .or(() -> snapshot.stop().map(stop -> inWords(stop, snapshot.step())))
        .orElse("")
    );
    gap.ifPresent(g -> {
      texts.put(MemberTexts.of(member, MemberTexts.GAP), g.inWords());
      states.put(MemberTexts.of(member, MemberTexts.GAP), g.isRounding() ? "symmetric" : "broken");
    });
  }

  private static String inWords(EarlyStop stop, long step) {
    return stop.step() == step ? stop.message() : stop.inWords();
  }

  private static String heard(int member, Inspection inspection) {
    return IntStream.range(0, inspection.hidden().size())
      .mapToObj(l ->
        "%s, hidden layer %d: %s.".formatted(
          Comparison.letter(member),
          l + 1,
          inspection.hidden().get(l).ledger().inWords()
        )
      )
      .collect(Collectors.joining(" "));
  }

  /** At the steps kept of the one that came furthest; null where another has none. */
  private ComparisonLines lines(List<Snapshot> snapshots) {
    List<Map<Long, Double>> byStep = snapshots
      .stream()
      .map(s ->
        s
          .history()
          .stream()
          .collect(Collectors.toMap(LossPoint::step, p -> Rounded.six(p.trainLoss())))
      )
      .toList();
    List<LayerLines.Point> points = new ArrayList<>();
    for (LossPoint point : Collections.max(
      snapshots,
      Comparator.comparingLong(Snapshot::step)
    ).history()) {
      List<@Nullable Double> values = new ArrayList<>();
      for (Map<Long, Double> losses : byStep) values.add(losses.get(point.step()));
      points.add(new LayerLines.Point(point.step(), values));
    }
    Unsent.Points<LayerLines.Point> missing = unsent.of(points);
    return new ComparisonLines(names, missing.keep(), missing.points());
  }
}
