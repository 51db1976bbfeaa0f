package symmetry.web;

import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.AbstractEndpoint;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import symmetry.pool.ClientAddress;

/**
 * How many connections one address may have, web sockets of pages and silent ones included: what comes beyond is
 * closed before a byte is read, so that nobody takes the places of all. Behind a proxy, whose one address all have,
 * it is the proxy's to do, and nothing is counted here.
 */
@Component
final class ConnectionLimit implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final int most;

  /**
   * @param most of one address: room for a school's pages and what their browsers load at once
   */
  ConnectionLimit(
    @Value("${connections.per-address:1024}") int most,
    @Value("${server.forward-headers-strategy:none}") String proxy
  ) {
    this.most = proxy.equalsIgnoreCase("none") ? most : Integer.MAX_VALUE;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.setProtocol(Protocol.class.getName());
    server.addConnectorCustomizers(connector -> {
      if (connector.getProtocolHandler() instanceof Protocol protocol) protocol.endpoint.most =
        most;
    });
  }

  /** Tomcat makes one by its name. */
  public static final class Protocol extends Http11NioProtocol {

    private final Endpoint endpoint;

    public Protocol() {
      this(new Endpoint());
    }

    private Protocol(Endpoint endpoint) {
      super(endpoint);
      this.endpoint = endpoint;
    }
  }

  private static final class Endpoint extends NioEndpoint {

    /** Set before it starts. */
    private int most = Integer.MAX_VALUE;

    /** Open connections, and whose they are. */
    private final Map<SocketChannel, ClientAddress> open = new ConcurrentHashMap<>();

    /** How many those are by address, none 0. */
    private final Map<ClientAddress, Integer> counts = new ConcurrentHashMap<>();

    /** On the one thread that accepts connections. */
    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
      if (most == Integer.MAX_VALUE) return super.setSocketOptions(socket);
      ClientAddress from = ClientAddress.of(socket.socket().getInetAddress().getHostAddress());
      if (counts.getOrDefault(from, 0) >= most) {
        // What it returns false for is closed only if it was taken on.
        destroySocket(socket);
        return true;
      }
      open.put(socket, from);
      counts.merge(from, 1, Integer::sum);
      boolean taken = super.setSocketOptions(socket);
      // Not taken on, or closed already.
      if (!connections.containsKey(socket)) forget(socket);
      return taken;
    }

    @Override
    public void setHandler(Handler<NioChannel> handler) {
      super.setHandler(new Closing(handler, wrapper -> forget(wrapper.getSocket().getIOChannel())));
    }

    private void forget(SocketChannel socket) {
      ClientAddress from = open.remove(socket);
      if (from != null) counts.computeIfPresent(from, (_, own) -> own == 1 ? null : own - 1);
    }
  }

  /** Hears of every connection that it is closed. */
  private record Closing(
    AbstractEndpoint.Handler<NioChannel> handler,
    Consumer<SocketWrapperBase<NioChannel>> onClose
  ) implements AbstractEndpoint.Handler<NioChannel> {
    @Override
    public SocketState process(SocketWrapperBase<NioChannel> socket, SocketEvent status) {
      return handler.process(socket, status);
    }

    @Override
    public Object getGlobal() {
      return handler.getGlobal();
    }

    @Override
    public void release(SocketWrapperBase<NioChannel> socket) {
      onClose.accept(socket);
      handler.release(socket);
    }

    @Override
    public void pause() {
      handler.pause();
    }

    @Override
    public void recycle() {
      handler.recycle();
    }
  }
}
