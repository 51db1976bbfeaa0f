package symmetry.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A request whose body ends after so many bytes and so long, whatever it says of itself. */
final class BoundedBody extends HttpServletRequestWrapper {

  private final long most;
  private final long end;
  private Optional<ServletInputStream> stream = Optional.empty();

  BoundedBody(HttpServletRequest request, long most, Duration longest) {
    super(request);
    this.most = most;
    end = System.nanoTime() + longest.toNanos();
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream.isEmpty()) stream = Optional.of(new Bounded(super.getInputStream()));
    return stream.get();
  }

  @Override
  public BufferedReader getReader() throws IOException {
    String charset = getCharacterEncoding();
    return new BufferedReader(
      new InputStreamReader(
        getInputStream(),
        charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset)
      )
    );
  }

  private final class Bounded extends ServletInputStream {

    private final ServletInputStream body;
    private long read;

    Bounded(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      if (next >= 0) count(1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int more = body.read(bytes, from, length);
      count(Math.max(0, more));
      return more;
    }

    private void count(int more) throws IOException {
      read += more;
      if (read > most) throw new IOException("a body of more than %d bytes".formatted(most));
      if (System.nanoTime() > end) throw new SocketTimeoutException("a body that comes too slowly");
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
