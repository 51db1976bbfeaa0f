package symmetry.ui.landscape;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.Labels;
import symmetry.experiment.Limits;
import symmetry.experiment.Link;
import symmetry.experiment.Parameter;
import symmetry.study.landscape.SliceMap;
import symmetry.study.landscape.SliceMap.Directions;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.FieldPanel;

/** Which plane, through which experiment. */
final class PlanePanel extends FieldPanel {

  private final Consumer<UnaryOperator<SliceMap>> onChange;
  private final EnumSelect<Directions> directions;
  private final BoundedField seed;
  private final BoundedField span;
  private final Block bounded = new Block("fields");
  private final Paragraph experiment = Named.known("experiment", new Paragraph());
  private final Anchor playground = Named.known(
    "open-playground",
    new Anchor("", "Open in the playground")
  );

  /**
   * @param onChange gets every change that a person makes
   */
  PlanePanel(Consumer<UnaryOperator<SliceMap>> onChange) {
    super("The plane");
    this.onChange = onChange;
    directions = new EnumSelect<Directions>("Directions", PlanePanel::name, chosen ->
      onChange.accept(s -> s.withDirections(chosen, s.seed()))
    )
      .withId("directions")
      .withClass("is-wide");
    seed = new BoundedField("Seed of the directions", Limits.SEED, v ->
      onChange.accept(s -> s.withDirections(s.directions(), (long) v))
    ).withId("draw");
    span = new BoundedField("Span", SliceMap.SPAN, v -> onChange.accept(s -> s.withSpan(v))).withId(
      "span"
    );
    span.setTooltipText("How much of the plane is shown: 1 is usual, less is closer");
    add(
      Named.styled("plane-experiment", experiment),
      fields(directions),
      bounded,
      fields(span, seed),
      refusal,
      help(
        "The loss is the mean over the training samples, without dropout or penalty. Random directions are filter-normalised: a random row for each unit, scaled to the length of the unit's own; biases stay as they are (Li et al. 2018, §4). The main directions are the principal components of the path, measured from its end point (§7.2)."
      ),
      playground
    );
  }

  void show(SliceMap slice) {
    refusal.hide();
    experiment.setText(words(slice.experiment()));
    directions.show(List.of(Directions.values()), slice.directions());
    seed.show(slice.seed());
    span.show(slice.span());
    // The bounds of these two depend on the experiment.
    Parameter steps = Parameter.whole("step", 0, 0, (int) slice.experiment().replayableSteps());
    BoundedField step = new BoundedField("Step", steps, v ->
      onChange.accept(s -> s.withStep((long) v))
    ).withId("slice-step");
    step.show(slice.step());
    BoundedField grid = new BoundedField("Grid", SliceMap.gridOf(slice.experiment()), v ->
      onChange.accept(s -> s.withGrid((int) v))
    ).withId("grid");
    grid.show(slice.grid());
    bounded.removeAll();
    bounded.add(step, grid);
    playground.setHref("?" + new Link(slice.experiment(), slice.step()).query());
  }

  /** {@code Circle, 2–4–1, tanh, Glorot uniform (Xavier), seed 1}, of the first layer where they differ. */
  private static String words(Experiment experiment) {
    List<String> widths = new ArrayList<>();
    widths.add(Integer.toString(experiment.data().inputs()));
    for (HiddenLayer layer : experiment.hidden()) widths.add(Integer.toString(layer.units()));
    widths.add(Integer.toString(experiment.architecture().outputs()));
    List<String> parts = new ArrayList<>();
    parts.add(Labels.of(experiment.data().source()));
    parts.add(String.join("–", widths));
    if (!experiment.hidden().isEmpty()) {
      parts.add(experiment.hidden().getFirst().activation().label());
    }
    parts.add(Labels.start(experiment, 0));
    parts.add("seed " + experiment.seed());
    return String.join(", ", parts);
  }

  private static String name(Directions directions) {
    return switch (directions) {
      case RANDOM -> "random, filter-normalised";
      case PATH -> "main directions of the path";
    };
  }
}
