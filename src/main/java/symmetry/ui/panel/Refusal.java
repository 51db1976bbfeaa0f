package symmetry.ui.panel;

import com.vaadin.flow.component.html.Paragraph;

/** Why what was entered is not done, said in the form it was entered into. */
public final class Refusal extends Paragraph {

  public Refusal() {
    addClassNames("message", "error");
    getElement().setAttribute("role", "alert");
    hide();
  }

  public void show(String sentence) {
    setText(sentence);
    setVisible(true);
  }

  public void hide() {
    setVisible(false);
  }
}
