package symmetry.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a page is about, in a title and a line, and what one may begin with. */
public final class PageHead extends Header {

  /** Something to begin with, as a button offers it. */
  public interface Preset {
    /** Of an enum's constant. */
    String name();

    String label();

    String hint();
  }

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
    Div row = new Div(choices);
    row.addClassNames("actions", "page-choices");
    add(row);
    return this;
  }

  /** Below the line, a button for each. */
  public <P extends Preset> PageHead offering(P[] presets, Consumer<P> onChoice) {
    return with(
      Stream.of(presets)
        .map(preset -> button(preset, onChoice))
        .toArray(Button[]::new)
    );
  }

  private static <P extends Preset> Button button(P preset, Consumer<P> onChoice) {
    Button button = new Button(preset.label(), e -> onChoice.accept(preset));
    button.setId("preset-" + preset.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    button.setTooltipText(preset.hint());
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }
}
