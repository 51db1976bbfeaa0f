package symmetry.ui.playground;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Labels;
import symmetry.experiment.LayerStart;
import symmetry.experiment.Parameter;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Action;
import symmetry.ui.panel.Pair;

/** How the weights of all layers start. */
final class StartSection extends Section {

  private static final Choice<InitializerKind> EQUAL = Choice.of(InitializerKind.CONSTANT, 0.5);
  private static final Choice<InitializerKind> RANDOM = Choice.of(InitializerKind.GLOROT_UNIFORM);

  private final ExperimentEditor editor;
  private final EnumSelect<InitializerKind> kind;
  private final Block numbers = new Block("numbers");
  private final Paragraph note = Named.styled("note", new Paragraph());
  private final Action other;
  private @Nullable Choice<InitializerKind> shown;

  StartSection(ExperimentEditor editor) {
    this.editor = editor;
    kind = new EnumSelect<InitializerKind>("", Labels::name, chosen -> start(initial(chosen)))
      .withName("Weights of all layers start as")
      .withId("init");
    kind.setPlaceholder("By layer");
    other = new Action("", () -> start(shown != null && shown.equals(RANDOM) ? EQUAL : RANDOM));
    other.withId("other-start").withClass("link");
    H2 title = new H2("Weights start as");
    title.add(Named.styled("scope", new Span("all layers")));
    add(title, kind, numbers, note, other);
  }

  void show(Experiment experiment) {
    List<Choice<InitializerKind>> all = experiment
      .starts()
      .stream()
      .map(LayerStart::weights)
      .distinct()
      .toList();
    boolean given = experiment.given().isPresent();
    Choice<InitializerKind> common = all.size() == 1 && !given ? all.getFirst() : null;
    kind.show(Arrays.asList(InitializerKind.values()), common == null ? null : common.kind());
    if (common == null || !common.equals(shown)) showNumbers(common);
    shown = common;
    kind.setPlaceholder(given ? "As in a file" : "By layer");
    if (common != null) note.setText(note(common));
    else if (given) note.setText(
      "Weights and biases of a file, bit by bit. A choice here draws new ones."
    );
    else note.setText("Each layer has its own.");
    other.show(RANDOM.equals(common) ? "Start from Constant instead" : "Start from Glorot instead");
  }

  private void showNumbers(@Nullable Choice<InitializerKind> common) {
    numbers.removeAll();
    if (common == null) return;
    List<Parameter> parameters = common.kind().parameters();
    for (int k = 0; k < parameters.size(); k++) {
      int index = k;
      BoundedField field = new BoundedField("", parameters.get(k), value ->
        start(common.withValue(index, value))
      ).withId("init-" + k);
      field.show(common.value(k));
      boolean everyWeight = common.kind() == InitializerKind.CONSTANT;
      numbers.add(new Pair(everyWeight ? "Every weight" : parameters.get(k).name(), field));
    }
  }

  private void start(Choice<InitializerKind> chosen) {
    editor.change(x -> x.withWeightsEverywhere(chosen));
  }

  private static String note(Choice<InitializerKind> choice) {
    return switch (choice.kind()) {
      case ZEROS, ONES, CONSTANT -> "Equal numbers make copies.";
      case CLONED_ROWS -> "Random, but the same row for every unit.";
      default -> choice.kind().formula();
    };
  }

  private static Choice<InitializerKind> initial(InitializerKind kind) {
    return Choice.initial(kind, InitializerKind.GLOROT_UNIFORM);
  }
}
