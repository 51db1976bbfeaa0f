package symmetry.ui.signal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.claims.Exhibit;
import symmetry.claims.Statement;
import symmetry.claims.Statements;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.session.Studies;
import symmetry.study.Run;
import symmetry.study.signal.LearningTime;
import symmetry.study.signal.Paper;
import symmetry.study.signal.SignalSetup;
import symmetry.ui.Labels;
import symmetry.ui.panel.Panel;

/** What of a paper's figure is seen here and what is not, and the runs behind it. */
final class PaperPanel extends Panel {

  private final Studies studies;
  private final Object owner;
  private final Consumer<String> onFailure;
  private final Div words = new Div();
  private final Div runs = new Div();
  private final Button learn = new Button("Measure the learning time", e -> measure());
  private final StudyBar bar = new StudyBar("learning", "Depths measured", this::cancel);
  private final DepthChart chart = new DepthChart();
  private final Paragraph findings = help("");
  private final Map<Integer, OptionalInt> times = new TreeMap<>();
  private List<Choice<InitializerKind>> starts = List.of();
  private @Nullable StudyFeed<OptionalInt> feed;

  PaperPanel(Studies studies, Object owner, Consumer<String> onFailure) {
    super("The paper");
    this.studies = studies;
    this.owner = owner;
    this.onFailure = onFailure;
    words.addClassName("signal-words");
    words.setId("paper");
    runs.addClassName("downloads");
    learn.setId("measure-learning");
    chart.setId("chart-learning");
    findings.setId("learning-words");
    Div actions = new Div(learn, bar);
    actions.addClassName("study-bar");
    add(words, runs, actions, findings, chart);
    setVisible(false);
  }

  /** Shows the paper whose setup this is; nothing if it is none's. */
  void show(SignalSetup setup) {
    cancel();
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
    learn.setVisible(hasTimes);
    chart.setVisible(false);
    findings.setText("");
    starts = hasTimes
      ? List.of(setup.network().weights(), setup.beside().orElseThrow())
      : List.of();
  }

  void cancel() {
    if (feed != null) feed.cancel();
    feed = null;
    bar.end();
  }

  private static List<Run> runsOf(Paper paper) {
    return Statements.all()
      .stream()
      .filter(statement -> statement.number() == paper.statement())
      .map(Statement::trial)
      .flatMap(trial -> trial.exhibits().stream())
      .map(Exhibit::study)
      .flatMap(study -> study.runs().stream())
      .toList();
  }

  private static Anchor link(Run run) {
    Experiment experiment = run.experiment();
    String start = experiment.output().weights().kind().label();
    return new Anchor(
      "./?" + run.query(),
      "%d %s layers, %s, in the playground".formatted(
        experiment.hidden().size(),
        Labels.of(experiment.hidden().getFirst().activation()),
        start
      )
    );
  }

  private void measure() {
    cancel();
    times.clear();
    List<LearningTime> tasks = LearningTime.ofAll(starts);
    bar.begin();
    var started = StudyFeed.start(
      studies,
      owner,
      UI.getCurrent(),
      tasks,
      new StudyFeed.Watcher<OptionalInt>() {
        @Override
        public void found(Map<Integer, OptionalInt> news, double share) {
          times.putAll(news);
          bar.show(share, "%d of %d depths".formatted(times.size(), tasks.size()));
          draw();
        }

        @Override
        public void ended(Optional<String> failure) {
          cancel();
          failure.ifPresent(onFailure);
        }
      }
    );
    feed = started.orElse(null);
    if (started.isEmpty()) {
      bar.end();
      onFailure.accept(SignalView.BUSY);
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
      "Steps to learn nine tenths, the median of 5 draws. " + String.join(" ", sentences)
    );
    chart.show(
      new DepthChart.Data(
        "layers",
        LearningTime.DEPTHS,
        "Steps to learn nine tenths by layers, on a logarithmic axis; a gap where it did not",
        lines
      )
    );
  }
}
