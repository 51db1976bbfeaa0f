package symmetry.ui.playground;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** A panel below the first screen: folded at first, and unfolded it asks for what it shows. */
class InsightPanel extends Panel {

  private final @Nullable Runnable onOpen;

  InsightPanel(String title, Runnable onOpen, Component... besideTitle) {
    super(title, besideTitle);
    wide();
    setOpen(false);
    this.onOpen = onOpen;
  }

  @Override
  void opened() {
    if (onOpen != null) onOpen.run();
  }
}
