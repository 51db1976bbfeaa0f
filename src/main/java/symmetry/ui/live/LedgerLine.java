package symmetry.ui.live;

import com.vaadin.flow.component.html.Paragraph;
import symmetry.ui.element.Named;

/** The clone ledger of a hidden layer, from 0, in words; filled in by the browser from each frame. */
public final class LedgerLine extends Paragraph {

  private LedgerLine(String style, String text) {
    addClassName(style);
    getElement().setAttribute("data-text", text);
  }

  public static LedgerLine of(int layer) {
    return new LedgerLine("ledger", LiveTexts.ledger(layer));
  }

  public static LedgerLine detailOf(int layer) {
    return new LedgerLine("ledger-detail", LiveTexts.detail(layer));
  }

  /** Why the network is frozen, if it is. */
  public static LedgerLine frozen() {
    return Named.known("frozen", new LedgerLine("frozen", LiveTexts.FROZEN));
  }
}
