package symmetry.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A word of the field that says what it means when it is pointed at, focused or tapped. */
@Tag("glossary-term")
@JsModule("context://fe/shell/glossary-term.js")
public final class Term extends Component implements HasText {

  /** What the words mean; the browser has the sentences (glossary-term.js). */
  public enum Of {
    EFFECTIVE_RANK("effective rank"),
    GRADIENT_NORM("gradient norm"),
    EPSILON("ε"),
    SATURATED("saturated"),
    FAN_IN("fan-in"),
    FAN_OUT("fan-out"),
    CHI("χ"),
    XI("ξ"),
    SIGMA_W("σ_w");

    private final String word;

    Of(String word) {
      this.word = word;
    }
  }

  public Term(Of term) {
    setText(term.word);
  }
}
