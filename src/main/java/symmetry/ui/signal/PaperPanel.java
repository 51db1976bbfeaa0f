package symmetry.ui.signal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import symmetry.claims.Exhibit;
import symmetry.claims.Statement;
import symmetry.claims.Statements;
import symmetry.claims.exhibit.WatchedRun;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.session.StudyShelf;
import symmetry.study.signal.LearningTime;
import symmetry.study.signal.Paper;
import symmetry.study.signal.SignalSetup;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.RunBar;

/** What of a paper's figure is seen here and what is not, and the runs behind it. */
final class PaperPanel extends Panel {

  private final StudyShelf shelf;
  private final Div words = new Div();
  private final Div runs = new Div();
  private final RunBar bar = new RunBar(
    "learning",
    "Measure the learning time",
    this::measure,
    this::cancel
  );
  private final DepthChart chart = new DepthChart();
  private final Paragraph findings = help("");
  private final Map<Integer, OptionalInt> times = new TreeMap<>();
  private List<Choice<InitializerKind>> starts = List.of();
  private @Nullable StudyFeed<OptionalInt> feed;

  PaperPanel(StudyShelf shelf) {
    super("The paper");
    this.shelf = shelf;
    words.addClassName("signal-words");
    words.setId("paper");
    runs.addClassNames("actions", "paper-runs");
    chart.setId("chart-learning");
    findings.setId("learning-words");
    add(words, runs, bar, findings, chart);
    setVisible(false);
  }

  /** Shows the paper whose setup this is; nothing if it is none's. */
  void show(SignalSetup setup) {
    leave();
    Optional<Paper> paper = List.of(Paper.values())
      .stream()
      .filter(p -> p.setup().equals(setup))
      .findFirst();
    setVisible(paper.isPresent());
    words.removeAll();
    runs.removeAll();
    paper.ifPresent(p -> {
      words.add(
        new Paragraph("%s, %s".formatted(p.authors(), p.figure())),
        new Paragraph(p.reproduced()),
        new Paragraph(p.left())
      );
      runsOf(p).forEach(run -> runs.add(link(run)));
    });
    boolean hasTimes = paper.filter(p -> p == Paper.SAXE_2013).isPresent();
    bar.setVisible(hasTimes);
    bar.showIdle("");
    chart.setVisible(false);
    findings.setText("");
    starts = hasTimes
      ? List.of(setup.network().weights(), setup.beside().orElseThrow())
      : List.of();
    if (hasTimes) resume();
  }

  /** Lets what is under way go on unseen. */
  void leave() {
    if (feed != null) feed.leave();
    feed = null;
  }

  private void cancel() {
    if (feed != null) feed.cancel();
    bar.showIdle(RunBar.CANCELLED);
  }

  private static List<WatchedRun> runsOf(Paper paper) {
    return Statements.all()
      .stream()
      .filter(statement -> statement.number() == paper.statement())
      .map(Statement::trial)
      .flatMap(trial -> trial.exhibits().stream())
      .map(Exhibit::measurement)
      .flatMap(measurement -> measurement.runs().stream())
      .toList();
  }

  private static Anchor link(WatchedRun run) {
    Experiment experiment = run.experiment();
    String start = experiment.output().weights().kind().label();
    return new Anchor(
      "./?" + run.query(),
      "%d %s layers, %s, in the playground".formatted(
        experiment.hidden().size(),
        experiment.hidden().getFirst().activation().label(),
        start
      )
    );
  }

  private void measure() {
    leave();
    times.clear();
    List<LearningTime> tasks = LearningTime.ofAll(starts);
    feed = StudyFeed.begin(shelf, starts, UI.getCurrent(), tasks, new Watcher()).orElse(null);
    if (feed != null) bar.begin("");
    else bar.showIdle(SignalView.BUSY);
  }

  /** Shows what was measured before, or is still being measured. */
  private void resume() {
    times.clear();
    feed = StudyFeed.find(shelf, starts, UI.getCurrent(), new Watcher()).orElse(null);
    if (feed != null) bar.resume("", feed.begunAt());
  }

  private final class Watcher implements StudyFeed.Watcher<OptionalInt> {

    @Override
    public void found(Map<Integer, OptionalInt> news, double share) {
      times.putAll(news);
      bar.show(share, "");
      draw();
    }

    @Override
    public void ended(Optional<String> failure) {
      leave();
      bar.showIdle(failure.orElse("Done."));
    }
  }

  private void draw() {
    chart.setVisible(true);
    List<DepthChart.Line> lines = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (int s = 0; s < starts.size(); s++) {
      String name = starts.get(s).kind().label();
      List<@Nullable Double> steps = new ArrayList<>();
      List<String> said = new ArrayList<>();
      for (int d = 0; d < LearningTime.DEPTHS.size(); d++) {
        Optional<OptionalInt> time = Optional.ofNullable(
          times.get(s * LearningTime.DEPTHS.size() + d)
        );
        OptionalInt known = time.orElse(OptionalInt.empty());
        steps.add(known.isPresent() ? (double) known.getAsInt() : null);
        if (time.isPresent()) {
          said.add(
            "%s for %d layers".formatted(
              known.isPresent() ? known.getAsInt() : "not in " + LearningTime.LIMIT,
              LearningTime.DEPTHS.get(d)
            )
          );
        }
      }
      lines.add(new DepthChart.Line(name, List.of(), steps, List.of(), List.of()));
      if (!said.isEmpty()) sentences.add("%s: %s.".formatted(name, String.join(", ", said)));
    }
    findings.setText(
      "Steps until nine tenths are learned, median of 5 seeds. " + String.join(" ", sentences)
    );
    chart.show(
      new DepthChart.Data(
        "layers",
        LearningTime.DEPTHS,
        "Steps until nine tenths are learned, by layers, on a logarithmic axis; a gap where it was not",
        lines
      )
    );
  }
}
