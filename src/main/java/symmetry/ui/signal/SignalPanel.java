package symmetry.ui.signal;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.pool.InquiryStatus;
import symmetry.session.StudyShelf;
import symmetry.study.signal.Quantity;
import symmetry.study.signal.SignalFigures;
import symmetry.study.signal.SignalInquiry;
import symmetry.study.signal.SignalSetup;
import symmetry.study.signal.SignalSpread;
import symmetry.study.signal.SignalWords;
import symmetry.ui.chart.DepthChart;
import symmetry.ui.element.Block;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Term;
import symmetry.ui.study.StudyBar;

/** Signal and gradient in every layer at the start, in words and as four charts. */
final class SignalPanel extends Panel implements StudyBar.Page<List<SignalFigures>> {

  private final Block words = new Block("signal-words").withId("words");
  private final Map<Quantity, DepthChart> charts = new EnumMap<>(Quantity.class);
  private final StudyBar<List<SignalFigures>> bar;
  private @Nullable SignalInquiry shown;
  private boolean said;

  SignalPanel(StudyShelf shelf) {
    super("Signal and gradient before training");
    bar = new StudyBar<>("signal", "Measure again", shelf, this).withFiles("signal");
    words.getElement().setAttribute("role", "status");
    Block grid = new Block("depth-charts");
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
    SignalInquiry inquiry = setup.signals();
    if (inquiry.equals(shown)) return;
    shown = inquiry;
    bar.follow(inquiry);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    shown = null;
  }

  @Override
  public void clear() {
    said = false;
  }

  @Override
  public void show(InquiryStatus<List<SignalFigures>> status) {
    draw(status.figures());
    // Predicted at once, measured once all draws are there: what a screen reader reads must not flicker.
    if (!said || status.hasEnded()) say(status.figures());
    said = true;
  }

  private void draw(List<SignalFigures> starts) {
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
            .map(start -> line(single ? "" : name(start), start, quantity))
            .toList()
        )
      )
    );
  }

  private void say(List<SignalFigures> starts) {
    boolean single = starts.size() == 1;
    words.removeAll();
    for (SignalFigures start : starts) {
      if (!single) words.add(new H3(name(start)));
      SignalWords.paragraphs(start).forEach(sentence -> words.add(Term.paragraph(sentence)));
    }
  }

  private static DepthChart.Line line(String name, SignalFigures start, Quantity quantity) {
    Optional<SignalSpread> spread = start.spread(quantity);
    return new DepthChart.Line(
      name,
      wire(start.predicted(quantity)),
      wire(spread.map(SignalSpread::mean)),
      wire(spread.map(SignalSpread::least)),
      wire(spread.map(SignalSpread::most))
    );
  }

  private static List<@Nullable Double> wire(Optional<List<Double>> sizes) {
    return DepthChart.wire(sizes.orElse(List.of()));
  }

  private static String name(SignalFigures start) {
    return start.network().weights().kind().label();
  }

  private static String title(Quantity quantity) {
    return switch (quantity) {
      case PREACTIVATION -> "Deviation of the preactivations z";
      case ACTIVATION -> "Deviation of the activations a";
      case RESPONSE -> "Deviation of a from input to input";
      case ERROR -> "Size of the error signal ∂L/∂z";
      case GRADIENT -> "Size of the gradient ∂L/∂W of a sample";
    };
  }
}
