package symmetry.web;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * What a page says when it has lost the server, and by what it knows, once it comes back by itself
 * ({@code frontend/src/line/recovery.js}), whether it found another one.
 */
@Component
final class LastWords implements VaadinServiceInitListener {

  private static final int BETWEEN_ATTEMPTS_MS = 2_000;

  /** Where the pages of a session may begin to count. */
  private static final int NUMBERS = 1 << 16;

  /** Of this process. */
  private final String server = UUID.randomUUID().toString();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().setSystemMessagesProvider(info -> messages());
    event.getSource().addUIInitListener(LastWords::reconnect);
    event.getSource().addSessionInitListener(LastWords::numberAnew);
    event.addIndexHtmlRequestListener(page ->
      page.getDocument().child(0).attr("data-server", server)
    );
  }

  /** Without them Vaadin's client would load the page anew at once, before it knows its step. */
  private static CustomizedSystemMessages messages() {
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption("This page was left for long, or the server was restarted");
    messages.setSessionExpiredMessage("Click here to go on where you were.");
    messages.setInternalErrorCaption("Something went wrong on our side");
    messages.setInternalErrorMessage("Click here to go on where you were.");
    messages.setSyncErrorCaption("This page has lost touch with the server");
    messages.setSyncErrorMessage("Click here to go on where you were.");
    return messages;
  }

  /**
   * Vaadin counts the pages of a session from 0. A tab that hears late of its session's end would ask the new one for its old number,
   * find another tab's page there, and be loaded anew without a word; a number that nobody has is answered by the words above.
   */
  private static void numberAnew(SessionInitEvent event) {
    VaadinSession session = event.getSession();
    for (int k = ThreadLocalRandom.current().nextInt(NUMBERS); k > 0; k--) session.getNextUIid();
  }

  private static void reconnect(UIInitEvent event) {
    ReconnectDialogConfiguration words = event.getUI().getReconnectDialogConfiguration();
    words.setDialogText("No connection. This page goes on as soon as there is one.");
    words.setDialogTextGaveUp("No network. This page goes on as soon as there is one.");
    words.setReconnectInterval(BETWEEN_ATTEMPTS_MS);
  }
}
