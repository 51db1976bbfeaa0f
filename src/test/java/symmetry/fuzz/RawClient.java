package symmetry.fuzz;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 over one connection that is kept, byte by byte as it is told: java.net sends no broken request. */
final class RawClient implements AutoCloseable {

  /** An answer; its body is read and forgotten. */
  record Answer(int status, Map<String, String> headers) {
    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  private final int port;
  private @Nullable Socket socket;
  private @Nullable InputStream input;

  RawClient(int port) {
    this.port = port;
  }

  /**
   * Asks, on a new connection if the server has closed the last one.
   *
   * @param head request line and headers, each with its end, without the empty line and Host
   */
  Answer ask(String head, byte[] body) throws IOException {
    boolean kept = socket != null;
    try {
      return exchange(head, body);
    } catch (IOException closed) {
      close();
      if (!kept) throw closed;
      return exchange(head, body);
    }
  }

  private Answer exchange(String head, byte[] body) throws IOException {
    Socket open = socket;
    if (open == null) {
      open = new Socket("127.0.0.1", port);
      open.setTcpNoDelay(true);
      socket = open;
      input = new BufferedInputStream(open.getInputStream(), 1 << 16);
    }
    byte[] start = (head + "Host: localhost\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    byte[] request = new byte[start.length + body.length];
    System.arraycopy(start, 0, request, 0, start.length);
    System.arraycopy(body, 0, request, start.length, body.length);
    open.getOutputStream().write(request);
    Answer answer = head();
    skipBody(answer);
    if (answer.header("connection").filter("close"::equalsIgnoreCase).isPresent()) close();
    return answer;
  }

  private Answer head() throws IOException {
    String first = line();
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
        line.substring(0, colon).toLowerCase(Locale.ROOT),
        line.substring(colon + 1).strip()
      );
    }
    return new Answer(Integer.parseInt(first.substring(9, 12)), headers);
  }

  private void skipBody(Answer answer) throws IOException {
    if (answer.status() == 204 || answer.status() == 304) return;
    if (answer.header("transfer-encoding").isPresent()) {
      int size;
      do {
        size = Integer.parseInt(line(), 16);
        in().skipNBytes(size + 2);
      } while (size > 0);
    } else if (answer.header("content-length").isPresent()) {
      in().skipNBytes(Long.parseLong(answer.headers().get("content-length")));
    } else {
      in().readAllBytes();
      close();
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in().read(); c != '\n'; c = in().read()) {
      if (c < 0) throw new EOFException("the server has closed");
      if (c != '\r') line.append((char) c);
    }
    return line.toString();
  }

  private InputStream in() throws IOException {
    InputStream present = input;
    if (present == null) throw new EOFException("closed");
    return present;
  }

  @Override
  public void close() throws IOException {
    Socket open = socket;
    socket = null;
    input = null;
    if (open != null) open.close();
  }
}
