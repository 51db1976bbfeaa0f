package symmetry.ui.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import symmetry.ui.element.Block;

/** A few choices side by side, of which the one that was chosen last is pressed. */
public final class Segments<T> extends Block {

  private final Map<T, Action> keys = new LinkedHashMap<>();

  /**
   * @param label what they choose, for those who listen
   * @param onChoice gets what a person chooses
   */
  public Segments(String label, List<T> all, Function<T, String> words, Consumer<T> onChoice) {
    super("segments");
    inRole("group", label);
    for (T each : all) {
      Action key = new Action(words.apply(each), () -> {
        show(each);
        onChoice.accept(each);
      });
      keys.put(each, key);
      add(key);
    }
  }

  /** Each with an id of its own. */
  public Segments<T> withIds(Function<T, String> ids) {
    keys.forEach((each, key) -> key.setId(ids.apply(each)));
    return this;
  }

  /** Shows what is chosen, without telling anybody. */
  public void show(T chosen) {
    keys.forEach((each, key) ->
      key.getElement().setAttribute("aria-pressed", Boolean.toString(each.equals(chosen)))
    );
  }
}
