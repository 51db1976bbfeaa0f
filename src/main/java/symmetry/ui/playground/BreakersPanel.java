package symmetry.ui.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Parameter;
import symmetry.training.Edit;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.live.LiveTexts;
import symmetry.ui.panel.Action;
import symmetry.ui.panel.Pair;
import symmetry.ui.panel.Panel;

/** Ways to break the symmetry where the run stands: each click is exactly one cause. */
final class BreakersPanel extends Panel {

  private static final Parameter EPSILON = Parameter.real("ε", 0.05, -10, 10);
  private static final double DROPOUT = 0.2;

  private final ExperimentEditor editor;
  private final EnumSelect<Integer> layers;
  private final Action bias;
  private final Action dropout;
  private final Action batches;
  private InitializerKind drawnBy = InitializerKind.GLOROT_UNIFORM;
  private double epsilon = EPSILON.initial();
  private int layer;
  private int hidden;
  private Set<Integer> unbiased = Set.of();

  BreakersPanel(PlayBoard board, ExperimentEditor editor) {
    super("Break it");
    this.editor = editor;
    layers = new EnumSelect<Integer>("", this::name, l -> {
      layer = l;
      allow();
    }).withId("break-layer");
    BoundedField size = new BoundedField("", EPSILON, value -> epsilon = value).withId(
      "break-epsilon"
    );
    size.show(epsilon);
    EnumSelect<InitializerKind> drawn = new EnumSelect<InitializerKind>(
      "",
      InitializerKind::label,
      kind -> drawnBy = kind
    ).withId("break-init");
    drawn.show(Arrays.asList(InitializerKind.values()), drawnBy);
    bias = cause("nudge-bias", "Nudge one bias", () ->
      editor.edit(Edit.nudgedBias(layer, 0, epsilon))
    );
    dropout = cause("dropout-on", "Dropout on", () -> editor.edit(Edit.dropout(layer, DROPOUT)));
    batches = cause("reshuffle", "Reshuffle mini-batches", () -> editor.edit(Edit.batchOrder()));
    Block causes = new Block(
      "breakers",
      breaker(
        cause("nudge-weight", "Nudge one weight", () ->
          editor.edit(Edit.nudgedWeight(layer, 0, 0, epsilon))
        ),
        "Adds ε to the first weight of unit 1."
      ),
      breaker(bias, "Adds ε to the bias of unit 1."),
      breaker(
        cause("draw-anew", "Re-randomise this layer", () ->
          editor.edit(
            Edit.initializer(layer, Choice.initial(drawnBy, InitializerKind.GLOROT_UNIFORM))
          )
        ),
        "Draws this one layer's weights; its biases stay."
      ),
      breaker(dropout, "Drops 20 % of this layer's units in each step, at random."),
      breaker(batches, "All clones see the same batch, so they stay clones.")
    );
    Paragraph broken = Named.styled("broken", board.text(LiveTexts.BROKEN, new Paragraph()));
    Action undo = new Action("undo", "Undo last edit", editor::undo).withId("undo-edit");
    Block settings = new Block(
      "breaker-settings",
      new Pair("In", layers),
      new Pair("Size ε", size),
      new Pair("Draw from", drawn),
      undo
    );
    add(settings, causes, Named.spoken(Named.known("broken", broken)));
  }

  void show(Experiment experiment) {
    hidden = experiment.hidden().size();
    unbiased = experiment.architecture().unbiased();
    layer = Math.min(layer, hidden);
    List<Integer> all = IntStream.rangeClosed(0, hidden).boxed().toList();
    layers.show(all, layer);
    batches.setEnabled(experiment.training().batchSize() > 0);
    allow();
  }

  private void allow() {
    bias.setEnabled(!unbiased.contains(layer));
    dropout.setEnabled(layer < hidden);
  }

  private String name(int of) {
    return of == hidden ? "output layer" : "hidden layer " + (of + 1);
  }

  private static Action cause(String id, String name, Runnable onClick) {
    return new Action(name, onClick).withId(id);
  }

  private static Div breaker(Action cause, String hint) {
    return new Block("breaker", cause, help(hint));
  }
}
