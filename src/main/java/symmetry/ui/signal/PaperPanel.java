package symmetry.ui.signal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import symmetry.claims.Exhibit;
import symmetry.claims.Statement;
import symmetry.claims.Statements;
import symmetry.claims.exhibit.WatchedRun;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.pool.InquiryStatus;
import symmetry.session.StudyShelf;
import symmetry.study.signal.LearningTime;
import symmetry.study.signal.LearningTimeInquiry;
import symmetry.study.signal.LearningTimeInquiry.Time;
import symmetry.study.signal.Paper;
import symmetry.study.signal.SignalSetup;
import symmetry.ui.chart.DepthChart;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.panel.Panel;
import symmetry.ui.study.StudyBar;

/** What of a paper's figure is seen here and what is not, and the runs behind it. */
final class PaperPanel extends Panel implements StudyBar.Page<List<Time>> {

  private final Block words = new Block("signal-words").withId("paper");
  private final Block runs = new Block("actions paper-runs");
  private final StudyBar<List<Time>> bar;
  private final DepthChart chart = Named.known("chart-learning", new DepthChart());
  private final Paragraph findings = Named.known("learning-words", help(""));
  private List<Choice<InitializerKind>> starts = List.of();

  PaperPanel(StudyShelf shelf) {
    super("The paper");
    bar = new StudyBar<>("learning", "Measure the learning time", shelf, this);
    add(words, runs, bar, findings, chart);
    setVisible(false);
  }

  /** Shows the paper whose setup this is; nothing if it is none's. */
  void show(SignalSetup setup) {
    Optional<Paper> paper = Stream.of(Paper.values())
      .filter(p -> p.isShown(setup))
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
    starts = hasTimes
      ? List.of(setup.network().weights(), setup.beside().orElseThrow())
      : List.of();
    bar.open(new LearningTimeInquiry(starts));
  }

  @Override
  public void clear() {
    chart.setVisible(false);
    findings.setText("");
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

  @Override
  public void show(InquiryStatus<List<Time>> status) {
    chart.setVisible(true);
    List<DepthChart.Line> lines = new ArrayList<>();
    StringBuilder sentences = new StringBuilder(
      "Steps until nine tenths are learned, median of 5 seeds."
    );
    for (Choice<InitializerKind> start : starts) {
      String name = start.kind().label();
      List<Time> times = status
        .figures()
        .stream()
        .filter(time -> time.start().equals(start.token()))
        .toList();
      lines.add(
        new DepthChart.Line(
          name,
          List.of(),
          LearningTime.DEPTHS.stream()
            .<@Nullable Double>map(depth -> steps(times, depth))
            .toList(),
          List.of(),
          List.of()
        )
      );
      if (times.isEmpty()) continue;
      String said = times.stream().map(PaperPanel::said).collect(Collectors.joining(", "));
      sentences.append(" %s: %s.".formatted(name, said));
    }
    findings.setText(sentences.toString());
    chart.show(
      new DepthChart.Data(
        "layers",
        LearningTime.DEPTHS,
        "Steps until nine tenths are learned, by layers, on a logarithmic axis; a gap where it was not",
        lines
      )
    );
  }

  private static @Nullable Double steps(List<Time> times, int depth) {
    for (Time time : times) {
      if (time.depth() == depth && time.steps() != null) return time.steps().doubleValue();
    }
    return null;
  }

  private static String said(Time time) {
    Object steps = time.steps() == null ? "not in " + LearningTime.LIMIT : time.steps();
    return "%s for %d layers".formatted(steps, time.depth());
  }
}
