package symmetry.ui.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a file is dropped or picked. The browser sends it as a raw body to an address that this element
 * alone has (frontend/src/shared/file-drop.js).
 */
@Tag("file-drop")
public final class FileDrop extends Component {

  private static final int LENGTH_REQUIRED = 411;
  private static final int TOO_LARGE = 413;
  private static final int BUSY = 429;

  /** Of the file as the person calls it, for this page only. */
  private static final String NAME = "X-File-Name";

  /**
   * Takes files, one after the other.
   *
   * @param <P> where one is put
   */
  public interface Taker<P> {
    /** Room for a file of so many bytes, or nothing; called with the session locked. */
    Optional<P> room(long bytes);

    /** Puts it there, as long as it is on its way; called with the session unlocked. */
    void put(P place, InputStream body) throws IOException;

    /**
     * It is there; called with the session locked.
     *
     * @param name as the person calls it, which may be anything
     */
    void arrived(P place, String name);

    /** It did not arrive, or nobody waits for it any more. */
    void forget(P place);
  }

  /**
   * @param id unique on the page
   * @param prompt what stands on it
   * @param most bytes
   */
  public <P> FileDrop(String id, String prompt, long most, Taker<P> taker) {
    setId(id);
    getElement().setAttribute("prompt", prompt);
    getElement().setAttribute("most", Long.toString(most));
    getElement().setAttribute("target", new Receiver<>(most, taker));
  }

  private static final class Receiver<P> implements ElementRequestHandler {

    private static final long serialVersionUID = 1;

    private final long most;
    private final transient Taker<P> taker;

    Receiver(long most, Taker<P> taker) {
      this.most = most;
      this.taker = taker;
    }

    /** Called with the session unlocked. */
    @Override
    public void handleRequest(
      VaadinRequest request,
      VaadinResponse response,
      VaadinSession session,
      Element owner
    ) throws IOException {
      long bytes = request.getContentLengthLong();
      if (bytes < 0) {
        response.setStatus(LENGTH_REQUIRED);
        return;
      }
      if (bytes > most) {
        response.setStatus(TOO_LARGE);
        return;
      }
      Optional<P> room = room(session, bytes);
      if (room.isEmpty()) {
        response.setStatus(BUSY);
        return;
      }
      P place = room.get();
      try {
        taker.put(place, request.getInputStream());
      } catch (IOException | RuntimeException broken) {
        taker.forget(place);
        throw broken;
      }
      String name = name(request.getHeader(NAME));
      Optional<UI> ui = owner.getComponent().flatMap(Component::getUI);
      if (ui.isEmpty()) taker.forget(place);
      else ui.get().access(() -> taker.arrived(place, name));
    }

    private Optional<P> room(VaadinSession session, long bytes) {
      session.lock();
      try {
        return taker.room(bytes);
      } finally {
        session.unlock();
      }
    }

    private static String name(@Nullable String header) {
      if (header == null) return "The file";
      try {
        return URLDecoder.decode(header, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException cut) {
        return header;
      }
    }
  }
}
