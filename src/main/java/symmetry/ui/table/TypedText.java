package symmetry.ui.table;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.function.Consumer;

/**
 * An element whose {@code value} is typed, told of whenever one pauses, and before any click elsewhere. The text comes
 * with the event: a property that is synchronised stays behind where a click cuts the pause short.
 */
abstract class TypedText extends Component {

  private static final int PAUSE_MS = 400;
  private static final String VALUE = "element.value";

  private String text = "";

  /**
   * @param onTyped gets the text
   */
  protected TypedText(Consumer<String> onTyped) {
    getElement()
      .addEventListener("input", event -> {
        text = event.getEventData().get(VALUE).asString("");
        onTyped.accept(text);
      })
      .addEventData(VALUE)
      .debounce(PAUSE_MS, DebouncePhase.TRAILING);
  }

  /** As it is known here. */
  final String text() {
    return text;
  }

  /** Shows another text, and tells nobody. */
  final void show(String changed) {
    if (changed.equals(text)) return;
    text = changed;
    if (isAttached()) tell();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    tell();
  }

  private void tell() {
    getElement().executeJs("this.value = $0", text);
  }
}
