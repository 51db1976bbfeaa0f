package symmetry.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The way between browsers and a server, as it is out of doors: it can be cut, and restored. */
final class Street implements AutoCloseable {

  /** How a connection ends, or does not. */
  enum Cut {
    /** Both ends are told; what knocks meanwhile is refused. */
    RESET,
    /** Nothing gets through, and nobody is told; afterwards all of it does, as TCP sends it again. */
    SILENT,
    /** As silent, but what was open is dead for ever: another Wi-Fi, a router that forgot, a laptop that slept. */
    FORGOTTEN,
  }

  /** What is done before a request with these words goes on. */
  private record Ambush(String words, Runnable act) {}

  private static final int BUFFER = 16 * 1024;

  private final ServerSocket entrance = new ServerSocket();
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();

  private final AtomicReference<Optional<Ambush>> ambush = new AtomicReference<>(Optional.empty());

  /** Guarded by this, as the two below. */
  private boolean refusing;
  private boolean silent;
  private int serverPort;

  Street(int serverPort) throws IOException {
    this.serverPort = serverPort;
    entrance.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread.ofVirtual().start(this::welcome);
  }

  /** Where browsers come in. */
  String address(String path) {
    return "http://localhost:" + entrance.getLocalPort() + path;
  }

  void cut(Cut how) {
    synchronized (this) {
      refusing = how == Cut.RESET;
      silent = how != Cut.RESET;
    }
    switch (how) {
      case RESET -> open.forEach(Connection::reset);
      case SILENT -> {
      }
      case FORGOTTEN -> open.forEach(Connection::forget);
    }
  }

  /**
   * Cuts it for a while.
   *
   * @return when it is restored
   */
  CompletableFuture<Void> cut(Cut how, Duration length) {
    cut(how);
    Executor later = CompletableFuture.delayedExecutor(length.toMillis(), TimeUnit.MILLISECONDS);
    return CompletableFuture.runAsync(this::restore, later);
  }

  /** Does something, once, before the next request that has these words goes on. */
  void before(String words, Runnable act) {
    ambush.set(Optional.of(new Ambush(words, act)));
  }

  private void pass(String request) {
    ambush
      .get()
      .filter(waiting -> request.contains(waiting.words()))
      .filter(waiting -> ambush.getAndSet(Optional.empty()).isPresent())
      .ifPresent(waiting -> waiting.act().run());
  }

  /** It leads to the server again. */
  synchronized void restore() {
    refusing = false;
    silent = false;
    notifyAll();
  }

  /** It leads to a server that started elsewhere; connections to the one before have ended with it. */
  synchronized void leadTo(int port) {
    serverPort = port;
  }

  @Override
  public void close() throws IOException {
    restore();
    entrance.close();
    open.forEach(Connection::reset);
  }

  private void welcome() {
    while (!entrance.isClosed()) {
      try {
        Connection next = new Connection(entrance.accept());
        Thread.ofVirtual().start(next);
      } catch (IOException closed) {
        return;
      }
    }
  }

  private synchronized boolean isRefusing() {
    return refusing;
  }

  private synchronized int serverPort() {
    return serverPort;
  }

  private synchronized void awaitSound() throws InterruptedException {
    while (silent) wait();
  }

  private final class Connection implements Runnable {

    private final Socket browser;
    private final Socket server = new Socket();
    private volatile boolean forgotten;

    Connection(Socket browser) {
      this.browser = browser;
      open.add(this);
    }

    @Override
    public void run() {
      try {
        awaitSound();
        if (isRefusing()) {
          reset();
          return;
        }
        server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort()));
        Thread back = Thread.ofVirtual().start(() -> carry(server, browser));
        carry(browser, server);
        back.join();
      } catch (IOException | InterruptedException ended) {
        reset();
      } finally {
        open.remove(this);
      }
    }

    private void carry(Socket from, Socket to) {
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          if (from == browser) pass(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
          awaitSound();
          if (!forgotten) out.write(buffer, 0, n);
        }
        if (!forgotten) to.shutdownOutput();
      } catch (IOException | InterruptedException ended) {
        if (!forgotten) reset();
      }
    }

    void forget() {
      forgotten = true;
    }

    void reset() {
      kill(browser);
      kill(server);
    }

    private static void kill(Socket socket) {
      try (socket) {
        socket.setSoLinger(true, 0);
      } catch (SocketException over) {
        // The thread that reads it has closed it meanwhile.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
