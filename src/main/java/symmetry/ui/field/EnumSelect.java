package symmetry.ui.field;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.shared.HasTooltip;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import symmetry.ui.element.Fluent;

/**
 * A choice of one from a few. The browser makes the list of their names; Vaadin's {@code Select} keeps a component
 * for each on the server, which was a third of a page's memory.
 */
@Tag("vaadin-select")
public final class EnumSelect<T>
  extends Component
  implements
    HasAriaLabel,
    HasEnabled,
    HasHelper,
    HasLabel,
    HasSize,
    HasTooltip,
    Fluent<EnumSelect<T>>
{

  /** Of the element: the place of what is chosen in the list, or nothing. */
  private static final String VALUE = "value";

  private final Function<T, String> names;
  private List<T> offered = List.of();

  /**
   * @param onChange gets what a person chooses
   */
  public EnumSelect(String label, Function<T, String> names, Consumer<T> onChange) {
    this.names = names;
    setLabel(label);
    getElement().addPropertyChangeListener(VALUE, "value-changed", event -> {
      if (event.isUserOriginated()) chosen(String.valueOf(event.getValue()), onChange);
    });
  }

  /** All of them, and before them none. */
  public static <T> List<Optional<T>> orNone(T[] values) {
    return Stream.concat(
      Stream.of(Optional.<T>empty()),
      Stream.of(values).map(Optional::of)
    ).toList();
  }

  /** What a browser says is one of those offered, or is not heard. */
  private void chosen(String place, Consumer<T> onChange) {
    for (int k = 0; k < offered.size(); k++) {
      if (place.equals(Integer.toString(k))) {
        onChange.accept(offered.get(k));
        return;
      }
    }
  }

  /** Shows a value among those that may be chosen, or none, without telling anybody. */
  public void show(List<T> items, @Nullable T value) {
    if (!items.equals(offered)) {
      offered = List.copyOf(items);
      if (isAttached()) tellNames();
    }
    int place = value == null ? -1 : offered.indexOf(value);
    getElement().setProperty(VALUE, place < 0 ? "" : Integer.toString(place));
  }

  @Override
  public void setAriaLabel(String name) {
    getElement().setProperty("accessibleName", name);
  }

  /** What stands where nothing is chosen. */
  public void setPlaceholder(String text) {
    getElement().setProperty("placeholder", text);
  }

  /** Of nothing nothing is told: what offers nothing is mostly disabled, and its answer would be a warning in the log. */
  @Override
  protected void onAttach(AttachEvent event) {
    if (!offered.isEmpty()) tellNames();
  }

  private void tellNames() {
    getElement().executeJs(
      "this.items = $0.map((label, k) => ({ label, value: String(k) }))",
      offered.stream().map(names).toList()
    );
  }
}
