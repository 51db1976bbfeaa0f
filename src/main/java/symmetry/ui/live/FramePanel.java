package symmetry.ui.live;

import com.vaadin.flow.component.Component;
import symmetry.ui.panel.Panel;

/** A panel that has a part of its own in the frames. */
public abstract class FramePanel extends Panel implements FramePart {

  private final String role;

  /**
   * @param role which of the board's parts shows it
   */
  protected FramePanel(String role, String title, Component... besideTitle) {
    super(title, besideTitle);
    this.role = role;
  }

  @Override
  public final String role() {
    return role;
  }
}
