package symmetry.ui.element;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** A button of Vaadin's with a text. */
public final class TextButton extends Button implements Fluent<TextButton> {

  public TextButton(String id, String text, Runnable onClick) {
    super(text, e -> onClick.run());
    setId(id);
  }

  /** With a hint where it is pointed at. */
  public TextButton(String id, String text, String hint, Runnable onClick) {
    this(id, text, onClick);
    setTooltipText(hint);
  }

  public TextButton withTheme(ButtonVariant... variants) {
    addThemeVariants(variants);
    return this;
  }
}
