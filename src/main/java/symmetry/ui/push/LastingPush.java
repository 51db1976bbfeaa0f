package symmetry.ui.push;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.LongPollingCacheFilter;
import com.vaadin.flow.shared.ApplicationConstants;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.atmosphere.cpr.Action;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResource.TRANSPORT;
import org.atmosphere.cpr.AtmosphereResourceImpl;
import org.atmosphere.util.ExecutorsFactory;
import org.jspecify.annotations.Nullable;
import symmetry.pool.Allowance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page's push connection that outlives its network's. Both sides number their messages and tell each other the
 * last they saw. Vaadin's own connection counts on the network from there: what was under way when a web socket
 * broke is lost or comes twice, and the page ends with "Internal error" (vaadin/flow #20213, #20547). Here the
 * server sends again what the page has not seen, and lets a message pass that it has heard before.
 *
 * <p>Everything happens with the session locked.
 */
final class LastingPush extends AtmospherePushConnection {

  /** What a page says to hear whether the connection lives; the answer is an empty message. */
  private static final String QUESTION = "{}";

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * Pieces of messages at once, and a second: a page that draws its fifty frames a second and follows a finger says a
   * hundred.
   */
  private static final int PIECES = 1_000;
  private static final int PIECES_PER_SECOND = 200;

  private final Unseen unseen = new Unseen();
  private final Allowance<Class<?>> pieces = new Allowance<>(
    PIECES,
    PIECES_PER_SECOND,
    System::nanoTime
  );

  /** To be sent again before anything new. */
  private List<String> missed = List.of();

  private @Nullable Incoming incoming;
  private boolean repeated;
  private boolean asked;
  private boolean leaving;

  LastingPush(UI ui) {
    super(ui);
  }

  @Override
  public void connect(AtmosphereResource resource) {
    incoming = null;
    disconnect();
    forgetsWhatIsCancelled(resource);
    boolean idle = getState() == State.DISCONNECTED;
    catchUp(resource.getRequest().getHeader(LongPollingCacheFilter.SEEN_SERVER_SYNC_ID));
    super.connect(resource);
    // A browser takes a web socket for open when it hears the first word on it.
    if (resource.transport() == TRANSPORT.WEBSOCKET && (idle || !missed.isEmpty())) push(true);
  }

  /**
   * Atmosphere plans a sign of life a minute after each message and cancels the one before, which would be kept for
   * that minute: 75 kB of a page that plays.
   */
  private static void forgetsWhatIsCancelled(AtmosphereResource resource) {
    if (
      ExecutorsFactory.getScheduler(resource.getAtmosphereConfig()) instanceof
        ScheduledThreadPoolExecutor scheduler
    ) {
      scheduler.setRemoveOnCancelPolicy(true);
    }
  }

  private void catchUp(@Nullable String lastSeen) {
    if (lastSeen == null) return;
    int number = Integer.parseInt(lastSeen);
    unseen.see(number);
    missed = unseen.leadsOnFrom(number) ? unseen.texts() : List.of(outOfStep());
  }

  /** The page begins anew. */
  private static String outOfStep() {
    return VaadinService.createCriticalNotificationJSON(
      "The connection was lost for too long",
      "Reload the page.",
      null,
      null
    );
  }

  @Override
  public void push(boolean async) {
    if (repeated) {
      // It was answered when it came first.
      repeated = false;
      return;
    }
    if (getUI().getSession() == null) {
      // It ended while the page's message was heard.
      if (isConnected()) super.sendMessage(VaadinService.createSessionExpiredJSON(true));
      return;
    }
    if (isConnected()) {
      List<String> again = missed;
      missed = List.of();
      again.forEach(super::sendMessage);
    }
    super.push(async || asked);
    asked = false;
  }

  @Override
  protected void sendMessage(String message) {
    unseen.add(getUI().getInternals().getServerSyncId() - 1, message);
    try {
      super.sendMessage(message);
    } catch (RejectedExecutionException ending) {
      // The server is being stopped, which is no fault of the run: the page will find another one.
      connectionLost();
    }
  }

  @Override
  public void disconnect() {
    if (!isConnected()) return;
    leaving = true;
    super.disconnect();
    leaving = false;
  }

  /** The word may be of an earlier connection, which ends after the one that took its place began. */
  @Override
  public void connectionLost() {
    AtmosphereResource present = getResource();
    if (!leaving && present != null && isOpen(present)) return;
    super.connectionLost();
  }

  private static boolean isOpen(AtmosphereResource resource) {
    return (
      resource instanceof AtmosphereResourceImpl known &&
      known.action().type() == Action.TYPE.SUSPEND &&
      !known.isCancelled()
    );
  }

  @Override
  public FragmentedMessage getOrCreateFragmentedMessage(AtmosphereResource resource) {
    Incoming begun = incoming == null ? new Incoming() : incoming;
    incoming = begun;
    return begun;
  }

  @Override
  public void clearFragmentedMessage(AtmosphereResource resource) {
    incoming = null;
  }

  /** A page of ours connects again and says what was not heard; nobody else is listened to for long. */
  private void hangUp() {
    incoming = null;
    AtmosphereResource resource = getResource();
    try {
      if (resource != null) resource.close();
    } catch (IOException gone) {
      connectionLost();
    }
  }

  /** What the page says; empty if it said it before. */
  private final class Incoming extends FragmentedMessage {

    private int length;

    /** Its first piece says how long it is, and Vaadin believes it. */
    @Override
    public boolean append(Reader piece) throws IOException {
      String text = text(piece);
      length += text.length();
      if (length <= PageMessage.MOST && pieces.take(Incoming.class)) {
        try {
          return super.append(new StringReader(text));
        } catch (IOException noLength) {
          hangUp();
          return false;
        }
      }
      hangUp();
      return false;
    }

    @Override
    public Reader getReader() {
      String text = text(super.getReader());
      if (text.equals(QUESTION)) {
        asked = true;
        return new StringReader("");
      }
      if (!PageMessage.isOne(text)) {
        // Nobody of ours said it, and it is not answered.
        repeated = true;
        return new StringReader("");
      }
      JsonNode message = JSON.readTree(text);
      unseen.see(message.path(ApplicationConstants.SERVER_SYNC_ID).asInt(-1));
      int number = message.path(ApplicationConstants.CLIENT_TO_SERVER_ID).asInt(Integer.MAX_VALUE);
      repeated = number <= getUI().getInternals().getLastProcessedClientToServerId();
      return new StringReader(repeated ? "" : text);
    }

    private static String text(Reader reader) {
      try (reader) {
        return reader.readAllAsString();
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
