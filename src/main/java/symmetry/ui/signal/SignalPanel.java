package symmetry.ui.signal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.session.StudyShelf;
import symmetry.study.signal.LayerSignals;
import symmetry.study.signal.Quantity;
import symmetry.study.signal.SignalDraw;
import symmetry.study.signal.SignalRecords;
import symmetry.study.signal.SignalSetup;
import symmetry.study.signal.SignalWords;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.RunBar;
import symmetry.ui.panel.Term;

/** Signal and gradient in every layer at the start, in words and as four charts. */
final class SignalPanel extends Panel {

  private final StudyShelf shelf;
  private final Div words = new Div();
  private final Map<Quantity, DepthChart> charts = new EnumMap<>(Quantity.class);
  private final RunBar bar = new RunBar(
    "signal",
    "Measure again",
    this::again,
    this::cancel
  ).withFiles(SignalFiles.of("signal", this::records));
  private List<Measured> starts = List.of();
  private @Nullable SignalSetup shown;
  private @Nullable StudyFeed<LayerSignals> feed;

  SignalPanel(StudyShelf shelf) {
    super("Signal and gradient before training");
    this.shelf = shelf;
    words.addClassName("signal-words");
    words.setId("words");
    words.getElement().setAttribute("role", "status");
    Div grid = new Div();
    grid.addClassName("depth-charts");
    for (Quantity quantity : Quantity.values()) {
      DepthChart chart = new DepthChart();
      chart.setId("chart-" + quantity.name().toLowerCase(Locale.ROOT));
      charts.put(quantity, chart);
      grid.add(new Div(new H3(title(quantity)), chart));
    }
    add(
      words,
      bar,
      grid,
      help(
        "Lines: predicted by mean-field theory for wide layers. Points: root mean square over the " +
          "seeds, on a band from the least to the most. 32 samples; inputs and the error signal of " +
          "the outputs are standard normal, so the loss plays no part."
      )
    );
  }

  /** Shows what is predicted and starts to measure; nothing if only the map has changed. */
  void show(SignalSetup setup) {
    if (shown != null && shown.withGrid(setup.grid()).equals(setup)) return;
    shown = setup;
    measure(setup, StudyFeed::follow);
  }

  private void again() {
    if (shown != null) measure(shown, StudyFeed::begin);
  }

  /** How to come by a study: one that may be kept, or a new one. */
  @FunctionalInterface
  private interface Way {
    Optional<StudyFeed<LayerSignals>> take(
      StudyShelf shelf,
      Object key,
      UI ui,
      List<SignalDraw> tasks,
      StudyFeed.Watcher<LayerSignals> watcher
    );
  }

  private void measure(SignalSetup setup, Way way) {
    leave();
    starts = setup.networks().stream().map(Measured::new).toList();
    draw();
    say();
    List<SignalDraw> tasks = setup.draws();
    String what = "Measuring %d seeds".formatted(tasks.size());
    var started = way.take(
      shelf,
      setup.withGrid(SignalSetup.opening().grid()),
      UI.getCurrent(),
      tasks,
      new StudyFeed.Watcher<LayerSignals>() {
        @Override
        public void found(Map<Integer, LayerSignals> news, double share) {
          news.forEach((index, draw) -> starts.get(index / setup.seeds()).add(draw));
          bar.show(share, what);
          if (!news.isEmpty()) draw();
        }

        @Override
        public void ended(Optional<String> failure) {
          bar.showIdle(failure.orElse(""));
        }
      }
    );
    feed = started.orElse(null);
    if (feed != null) bar.resume(what, feed.begunAt());
    else bar.showIdle(SignalView.BUSY);
  }

  /** Lets what is under way go on unseen. */
  void close() {
    leave();
    shown = null;
  }

  private void cancel() {
    if (feed != null) feed.cancel();
    bar.showIdle(RunBar.CANCELLED);
  }

  private void leave() {
    if (feed != null) feed.leave();
    feed = null;
  }

  private void draw() {
    boolean single = starts.size() == 1;
    int depth = starts.getFirst().network().depth();
    List<Integer> layers = IntStream.rangeClosed(1, depth).boxed().toList();
    charts.forEach((quantity, chart) ->
      chart.show(
        new DepthChart.Data(
          "hidden layer",
          layers,
          title(quantity) +
            " by hidden layer, on a logarithmic axis; the table below has the numbers",
          starts
            .stream()
            .map(start -> start.line(single ? "" : start.name(), quantity))
            .toList()
        )
      )
    );
  }

  private void say() {
    boolean single = starts.size() == 1;
    words.removeAll();
    for (Measured start : starts) {
      String name = single ? "" : start.name() + ". ";
      start
        .network()
        .meanField()
        .ifPresent(theory -> words.add(Term.paragraph(name + SignalWords.phase(theory))));
      start
        .signals()
        .ifPresent(signals ->
          words.add(
            new Paragraph(SignalWords.forwards(signals) + " " + SignalWords.backwards(signals))
          )
        );
    }
  }

  private SignalRecords records() {
    return starts.stream().map(Measured::records).reduce(SignalRecords::and).orElseThrow();
  }

  private static String title(Quantity quantity) {
    return switch (quantity) {
      case PREACTIVATION -> "Deviation of the preactivations z";
      case ACTIVATION -> "Deviation of the activations a";
      case ERROR -> "Size of the error signal ∂L/∂z";
      case GRADIENT -> "Size of the gradient ∂L/∂W of a sample";
    };
  }
}
