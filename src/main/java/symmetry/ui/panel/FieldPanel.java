package symmetry.ui.panel;

/** A panel of fields, which says what of their values was refused where they stand. */
public class FieldPanel extends Panel {

  protected final Refusal refusal = new Refusal();

  protected FieldPanel(String title) {
    super(title);
  }

  public final void refuse(String sentence) {
    refusal.show(sentence);
  }
}
