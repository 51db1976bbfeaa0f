package symmetry.browser;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;

/** A page for tests of the shell alone: a round trip, a push from another thread, a chart. */
@Route("probe")
public class ProbeView extends Div {

  private static final String DRAW_CHART = """
  const chart = document.createElement('exhibit-chart');
  chart.style.width = '300px';
  this.append(chart);
  const lines = [{ name: 'loss', points: [[0, 3], [1, 2], [2, 1]] }];
  chart.lines({ x: 'step', y: 'loss', logarithmic: false, lines });
  while (!this.querySelector('.apexcharts-line-series path')) await new Promise(requestAnimationFrame);
  return true;
  """;

  private final Span answered = named(new Span(), "answered");
  private final Span pushed = named(new Span(), "pushed");
  private final Span drawn = named(new Span(), "drawn");

  public ProbeView() {
    Button start = new Button("Start", click -> start(click.getSource().getUI().orElseThrow()));
    add(named(start, "start"), answered, pushed, drawn);
  }

  private void start(UI ui) {
    answered.setText("answered");
    Thread.ofVirtual().start(() -> ui.access(() -> pushed.setText("pushed")));
    Div chart = new Div();
    add(chart);
    chart
      .getElement()
      .executeJs(DRAW_CHART)
      .then(Boolean.class, painted -> drawn.setText("drawn: " + painted));
  }

  private static <C extends Component> C named(C component, String id) {
    component.setId(id);
    return component;
  }
}
