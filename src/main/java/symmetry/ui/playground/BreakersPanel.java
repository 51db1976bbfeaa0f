package symmetry.ui.playground;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.IntStream;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Parameter;
import symmetry.training.Edit;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.ChoiceField;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.live.LiveTexts;
import symmetry.ui.panel.Panel;

/** Ways to break the symmetry where the run stands: each click is exactly one cause. */
final class BreakersPanel extends Panel {

  private static final Parameter EPSILON = Parameter.real("ε", 1e-3, -10, 10);
  private static final double DROPOUT = 0.2;

  private final ExperimentEditor editor;
  private final EnumSelect<Integer> layers;
  private final ChoiceField<InitializerKind> initializer;
  private final Button dropout;
  private final Button batches;
  private Choice<InitializerKind> chosen = Choice.of(InitializerKind.GLOROT_UNIFORM);
  private double epsilon = EPSILON.initial();
  private int layer;
  private int hidden;

  BreakersPanel(PlayBoard board, ExperimentEditor editor) {
    super("Break the symmetry, one cause at a time");
    this.editor = editor;
    layers = new EnumSelect<>("In", this::name, l -> {
      layer = l;
      allow();
    });
    layers.setId("break-layer");
    BoundedField size = new BoundedField("ε", EPSILON, value -> epsilon = value);
    size.setId("epsilon");
    size.show(epsilon);
    initializer = new ChoiceField<>("New start", InitializerKind.GLOROT_UNIFORM, choice -> {
      chosen = choice;
      showInitializer();
    });
    initializer.setTestId("break-init");
    showInitializer();
    dropout = new Button("Dropout on", e -> editor.edit(Edit.dropout(layer, DROPOUT)));
    batches = new Button("Another batch order", e -> editor.edit(Edit.batchOrder()));
    Div causes = new Div(
      breaker(
        new Button("Nudge one weight", e -> editor.edit(Edit.nudgedWeight(layer, 0, 0, epsilon))),
        "nudge-weight",
        "Adds ε to the first weight of the layer's unit 1. It differs from then on."
      ),
      breaker(
        new Button("Nudge one bias", e -> editor.edit(Edit.nudgedBias(layer, 0, epsilon))),
        "nudge-bias",
        "Adds ε to the bias of the layer's unit 1."
      ),
      breaker(
        new Button("Draw the layer anew", e -> editor.edit(Edit.initializer(layer, chosen))),
        "draw-anew",
        "Draws this one layer's weights by the new start; its biases stay."
      ),
      breaker(
        dropout,
        "dropout-on",
        "Drops 20 % of this hidden layer's activations in each step, at random."
      ),
      breaker(
        batches,
        "reshuffle",
        "Shuffles the mini-batches otherwise. Every clone sees the same batch: it breaks nothing."
      )
    );
    causes.addClassName("breakers");
    Paragraph broken = board.text(LiveTexts.BROKEN, new Paragraph());
    broken.addClassName("broken");
    broken.setId("broken");
    broken.getElement().setAttribute("role", "status");
    Button undo = new Button("Undo last edit", e -> editor.undo());
    undo.setId("undo");
    Div actions = new Div(undo);
    actions.addClassName("actions");
    add(broken, fields(layers, size, initializer), causes, actions);
    wide();
  }

  void show(Experiment experiment) {
    hidden = experiment.hidden().size();
    layer = Math.min(layer, hidden);
    List<Integer> all = IntStream.rangeClosed(0, hidden).boxed().toList();
    layers.show(all, layer);
    batches.setEnabled(experiment.training().batchSize() > 0);
    allow();
  }

  private void allow() {
    dropout.setEnabled(layer < hidden);
  }

  private String name(int of) {
    return of == hidden ? "output layer" : "hidden layer " + (of + 1);
  }

  private void showInitializer() {
    initializer.show(chosen);
  }

  private static Div breaker(Button button, String id, String hint) {
    button.setId(id);
    Div breaker = new Div(button, help(hint));
    breaker.addClassName("breaker");
    return breaker;
  }
}
