package symmetry.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import symmetry.ui.element.Block;
import symmetry.ui.element.TextButton;

/** What a page is about, in a title and a line, and what one may begin with. */
public final class PageHead extends Header {

  /**
   * Something to begin with, as a button offers it.
   *
   * @param value what one begins with
   */
  public record Preset<T>(String id, String label, String hint, T value) {}

  private final Paragraph line = new Paragraph();

  public PageHead(String title, String line) {
    addClassName("page-head");
    add(new H1(title), this.line);
    setLine(line);
  }

  /** With links in its line. */
  public PageHead(String title, Component... line) {
    this(title, "");
    this.line.add(line);
  }

  public void setLine(String text) {
    line.setText(text);
  }

  /** Below the line, side by side. */
  public PageHead with(Component... choices) {
    add(new Block("actions page-choices", choices));
    return this;
  }

  /** Below the line, a button for each. */
  public <T> PageHead offering(List<Preset<T>> presets, Consumer<T> onChoice) {
    return with(
      presets
        .stream()
        .map(preset ->
          new TextButton("preset-" + preset.id(), preset.label(), preset.hint(), () ->
            onChoice.accept(preset.value())
          ).withTheme(ButtonVariant.SMALL)
        )
        .toArray(TextButton[]::new)
    );
  }
}
