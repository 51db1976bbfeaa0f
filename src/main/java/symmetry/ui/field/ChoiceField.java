package symmetry.ui.field;

import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Choice;
import symmetry.experiment.Kind;
import symmetry.experiment.Parameter;
import symmetry.ui.element.Block;
import symmetry.ui.element.Fluent;

/**
 * An entry of a catalogue with its numbers: the select names formula and source of what is chosen, and
 * beside it stand just the numbers that entry has.
 */
public final class ChoiceField<K extends Enum<K> & Kind>
  extends Div
  implements Fluent<ChoiceField<K>>
{

  private List<K> kinds;
  private final K usualBase;
  private final Consumer<Choice<K>> onChange;
  private final EnumSelect<K> select;
  private final Block numbers = new Block("fields");
  private @Nullable Choice<K> shown;

  /**
   * @param usualBase what a kind with a base is built on at first
   * @param onChange gets every choice that a person completes
   */
  public ChoiceField(String label, K usualBase, Consumer<Choice<K>> onChange) {
    kinds = Arrays.asList(usualBase.getDeclaringClass().getEnumConstants());
    this.usualBase = usualBase;
    this.onChange = onChange;
    select = new EnumSelect<>(label, Kind::label, kind ->
      onChange.accept(Choice.initial(kind, usualBase))
    );
    select.setWidthFull();
    addClassNames("choice");
    add(select, numbers);
  }

  /** The select's; the numbers get it with their index appended. */
  @Override
  public ChoiceField<K> withId(String id) {
    select.setId(id);
    return this;
  }

  /** Offers these and shows a choice of them, without telling anybody. */
  public void show(List<K> offered, Choice<K> choice) {
    if (!offered.equals(kinds)) shown = null;
    kinds = offered;
    show(choice);
  }

  /** Shows a choice, without telling anybody. */
  public void show(Choice<K> choice) {
    if (choice.equals(shown)) return;
    boolean sameFields = shown != null && shown.kind() == choice.kind() && choice.base().isEmpty();
    shown = choice;
    select.show(kinds, choice.kind());
    select.setHelperText(choice.kind().formula());
    select.setTooltipText(source(choice.kind()));
    if (sameFields) showNumbers(choice);
    else buildNumbers(choice);
  }

  private static @Nullable String source(Kind kind) {
    return kind.source().equals("–") ? null : kind.label() + ": " + kind.source();
  }

  private void showNumbers(Choice<K> choice) {
    for (int k = 0; k < choice.values().size(); k++) {
      ((BoundedField) numbers.getComponentAt(k)).show(choice.value(k));
    }
  }

  private void buildNumbers(Choice<K> choice) {
    numbers.removeAll();
    List<Parameter> parameters = choice.kind().parameters();
    for (int k = 0; k < parameters.size(); k++) {
      int index = k;
      BoundedField field = new BoundedField(parameters.get(k).name(), parameters.get(k), value -> {
        if (shown != null) onChange.accept(shown.withValue(index, value));
      });
      select.getId().ifPresent(id -> field.withId(id + "-" + index));
      field.show(choice.value(k));
      numbers.add(field);
    }
    choice.base().ifPresent(base -> numbers.add(baseField(choice, base)));
    numbers.setVisible(numbers.getComponentCount() > 0);
  }

  private ChoiceField<K> baseField(Choice<K> choice, Choice<K> base) {
    List<K> bases = kinds
      .stream()
      .filter(k -> !k.hasBase())
      .toList();
    ChoiceField<K> field = new ChoiceField<K>("Row drawn by", usualBase, changed ->
      onChange.accept(new Choice<>(choice.kind(), choice.values(), Optional.of(changed)))
    ).withClass("is-wide");
    select.getId().ifPresent(id -> field.withId(id + "-base"));
    field.show(bases, base);
    return field;
  }
}
