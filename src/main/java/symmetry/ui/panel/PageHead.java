package symmetry.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** What a page is about, in a title and a line, and what one may begin with. */
public final class PageHead extends Header {

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
}
