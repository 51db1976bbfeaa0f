package symmetry.ui.playground;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import symmetry.data.DataSpec;
import symmetry.experiment.Advice;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.Limits;
import symmetry.ui.Labels;
import symmetry.ui.panel.Panel;

/** The layers, from the first hidden one to the output. */
final class NetworkPanel extends Panel {

  private final ExperimentEditor editor;
  private final Paragraph summary = help("");
  private final Div layers = new Div();
  private final List<LayerCard> cards = new ArrayList<>();
  private final Button addLayer;
  private final StartFields output;
  private final AdviceLines outputAdvice;

  NetworkPanel(ExperimentEditor editor) {
    this(editor, new Button("Add layer"));
  }

  private NetworkPanel(ExperimentEditor editor, Button addLayer) {
    super("Network", addLayer);
    this.editor = editor;
    this.addLayer = addLayer;
    addLayer.setId("add-layer");
    addLayer.addThemeVariants(ButtonVariant.SMALL);
    addLayer.addClickListener(e -> editor.change(NetworkPanel::withOneMore));
    summary.setId("network-summary");
    layers.addClassName("layers");
    output = new StartFields("out", changed -> editor.change(e -> e.withOutput(changed)));
    outputAdvice = new AdviceLines("out", fitting -> editor.change(e -> e.withOutput(fitting)));
    Div head = new Div(new H3("Output layer"));
    head.addClassName("layer-head");
    Div outputCard = new Div(head, output, outputAdvice);
    outputCard.addClassName("layer-card");
    add(summary, layers, outputCard);
  }

  void show(Experiment experiment) {
    List<HiddenLayer> hidden = experiment.hidden();
    while (cards.size() > hidden.size()) layers.remove(cards.removeLast());
    while (cards.size() < hidden.size()) {
      LayerCard card = new LayerCard(cards.size(), editor);
      cards.add(card);
      layers.add(card);
    }
    List<Advice> advice = Advice.of(experiment);
    for (int l = 0; l < hidden.size(); l++) cards.get(l).show(hidden.get(l), advice.get(l));
    output.show(experiment.output());
    outputAdvice.show(advice.getLast(), experiment.output());
    summary.setText(summary(experiment));
    addLayer.setEnabled(canGrow(experiment));
  }

  /** The list without one of its layers. */
  static List<HiddenLayer> without(List<HiddenLayer> hidden, int layer) {
    List<HiddenLayer> fewer = new ArrayList<>(hidden);
    fewer.remove(layer);
    return fewer;
  }

  /** With one more layer like the last one, or like the opening experiment's if there is none. */
  static Experiment withOneMore(Experiment experiment) {
    return experiment.withHidden(oneMore(experiment));
  }

  private static List<HiddenLayer> oneMore(Experiment experiment) {
    List<HiddenLayer> more = new ArrayList<>(experiment.hidden());
    more.add(
      more.isEmpty()
        ? Experiment.opening().hidden().getFirst().withStart(experiment.output())
        : more.getLast()
    );
    return more;
  }

  static boolean canGrow(Experiment experiment) {
    return (
      experiment.hidden().size() < Limits.HIDDEN_LAYERS.max() &&
      Experiment.parameterCount(experiment.data(), oneMore(experiment)) <= Limits.MAX_PARAMETERS
    );
  }

  /** Like {@code 2 inputs → 4 tanh → 1 sigmoid; 17 parameters}. */
  private static String summary(Experiment experiment) {
    DataSpec data = experiment.data();
    StringBuilder text = new StringBuilder();
    text.append(data.inputs()).append(data.inputs() == 1 ? " input" : " inputs");
    for (HiddenLayer layer : experiment.hidden()) {
      text.append(" → ").append(layer.units()).append(' ').append(Labels.of(layer.activation()));
    }
    text.append(" → ").append(data.outputs()).append(' ');
    text.append(Labels.outputActivation(experiment.loss()));
    long parameters = Experiment.parameterCount(data, experiment.hidden());
    return text.append("; %,d parameters".formatted(parameters)).toString();
  }
}
