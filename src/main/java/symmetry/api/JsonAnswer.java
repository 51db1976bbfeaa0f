package symmetry.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.springframework.http.MediaType;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer in JSON that takes a while to come, and then to be read. While it is made, a space is sent now
 * and then: JSON begins as well after spaces, and only by sending a server finds out that its client has
 * gone. It is written as it is read, and whoever reads too slowly does not get the rest.
 */
public final class JsonAnswer {

  /** From one look at whether it is ready, or whether somebody still waits, to the next. */
  public static final long GAP_MILLIS = 500;

  /** What comes sooner has its own status, whatever it is. */
  private static final int SILENT_BEATS = 2;

  /** In which the whole of an answer must have been read. */
  static final Duration READING = Duration.ofMinutes(1);

  private final HttpServletResponse response;
  private int beats;

  public JsonAnswer(HttpServletResponse response) {
    this.response = response;
  }

  /**
   * It is not ready.
   *
   * @throws IOException if nobody waits any more
   */
  public void beat() throws IOException {
    if (++beats <= SILENT_BEATS) return;
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(' ');
    response.flushBuffer();
  }

  /**
   * It is.
   *
   * @throws IOException if nobody reads it any more, or too slowly
   */
  public void write(JsonMapper json, Object value) throws IOException {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    try {
      json.writeValue(timed(response), value);
    } catch (JacksonIOException unread) {
      throw unread.getCause();
    }
  }

  /** What is written as it is read, and not to the end if that takes too long. */
  public static OutputStream timed(HttpServletResponse response) throws IOException {
    return new Timed(response.getOutputStream(), READING);
  }

  private static final class Timed extends FilterOutputStream {

    private final long end;

    Timed(OutputStream out, Duration longest) {
      super(out);
      end = System.nanoTime() + longest.toNanos();
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      if (System.nanoTime() > end) throw new SocketTimeoutException("read too slowly");
      out.write(bytes, from, count);
    }
  }
}
