package symmetry.ui.push;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;

/** Found by Vaadin as a service, before a page's first connection. */
public final class LastingPushFactory implements PushConnectionFactory {

  private static final String BETWEEN_ATTEMPTS_MS = "1000";

  @Override
  public PushConnection apply(UI ui) {
    ui.getPushConfiguration().setParameter("reconnectInterval", BETWEEN_ATTEMPTS_MS);
    return new LastingPush(ui);
  }
}
