package symmetry.ui.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import symmetry.experiment.PlaneAxes;
import symmetry.ui.field.EnumSelect;

/** Over which two of many inputs the output is drawn, or that its confusion matrix is shown. */
final class AxesChoice extends Div {

  /** An input, or in its place the matrix. */
  private record Axis(int input, String name) {}

  private static final Axis MATRIX = new Axis(-1, "Confusion matrix");

  private final EnumSelect<Axis> across = new EnumSelect<>("", Axis::name, this::chooseAcross);
  private final Span times = new Span("×");
  private final EnumSelect<Axis> up = new EnumSelect<>("", Axis::name, this::chooseUp);
  private final Consumer<Optional<PlaneAxes>> onChosen;
  private Optional<PlaneAxes> shown = Optional.empty();

  /**
   * @param onChosen gets what a person chooses; nothing is the matrix
   */
  AxesChoice(Consumer<Optional<PlaneAxes>> onChosen) {
    this.onChosen = onChosen;
    addClassName("axes-choice");
    // Names may be long; the lists have them whole, and so has the title.
    getElement().setAttribute("data-may-be-cut", true);
    across.setAriaLabel("Shown, or input across");
    across.setId("axis-across");
    up.setAriaLabel("Input upwards");
    up.setId("axis-up");
    add(across, times, up);
  }

  /**
   * @param inputs names of what can be chosen
   * @param hasMatrix whether there is one to be shown instead
   */
  void show(List<String> inputs, boolean hasMatrix, Optional<PlaneAxes> axes) {
    shown = axes;
    List<Axis> all = IntStream.range(0, inputs.size())
      .mapToObj(k -> new Axis(k, inputs.get(k)))
      .toList();
    List<Axis> first = new ArrayList<>();
    if (hasMatrix) first.add(MATRIX);
    first.addAll(all);
    across.show(first, axes.map(chosen -> all.get(chosen.across())).orElse(MATRIX));
    up.show(all, axes.map(chosen -> all.get(chosen.up())).orElse(null));
    setTitle(
      axes
        .map(chosen -> inputs.get(chosen.across()) + " × " + inputs.get(chosen.up()))
        .orElse(MATRIX.name())
    );
    times.setVisible(axes.isPresent());
    up.setVisible(axes.isPresent());
  }

  private void chooseAcross(Axis axis) {
    if (axis.equals(MATRIX)) {
      onChosen.accept(Optional.empty());
      return;
    }
    int other = shown.map(PlaneAxes::up).orElse(axis.input() == 0 ? 1 : 0);
    // Chosen twice, the two change places.
    if (other == axis.input()) other = shown.map(PlaneAxes::across).orElseThrow();
    onChosen.accept(Optional.of(new PlaneAxes(axis.input(), other)));
  }

  private void chooseUp(Axis axis) {
    PlaneAxes before = shown.orElseThrow();
    int other = before.across() == axis.input() ? before.up() : before.across();
    onChosen.accept(Optional.of(new PlaneAxes(other, axis.input())));
  }
}
