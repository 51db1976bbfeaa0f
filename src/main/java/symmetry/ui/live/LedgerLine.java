package symmetry.ui.live;

import com.vaadin.flow.component.html.Paragraph;

/** The clone ledger of a layer in words; filled in by the browser from each frame. */
public final class LedgerLine extends Paragraph {

  private LedgerLine(String style, String text) {
    addClassName(style);
    getElement().setAttribute("data-text", text);
  }

  /**
   * The ledger of a hidden layer, counted from 0.
   */
  public static LedgerLine of(int layer) {
    return new LedgerLine("ledger", LiveTexts.ledger(layer));
  }

  /** What else there is to say of it. */
  public static LedgerLine detailOf(int layer) {
    return new LedgerLine("ledger-detail", LiveTexts.detail(layer));
  }
}
