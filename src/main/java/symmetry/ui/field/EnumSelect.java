package symmetry.ui.field;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A choice of one from a few. */
public final class EnumSelect<T> extends Select<T> {

  private List<T> offered = List.of();

  /**
   * @param onChange gets what a person chooses
   */
  public EnumSelect(String label, ItemLabelGenerator<T> names, Consumer<T> onChange) {
    setLabel(label);
    setItemLabelGenerator(names);
    addValueChangeListener(event -> {
      if (event.isFromClient() && event.getValue() != null) onChange.accept(event.getValue());
    });
  }

  /** Shows a value among those that may be chosen, or none, without telling anybody. */
  public void show(List<T> items, @Nullable T value) {
    if (!items.equals(offered)) {
      offered = List.copyOf(items);
      setItems(offered);
    }
    setValue(value);
  }
}
