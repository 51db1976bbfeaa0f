package symmetry.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients of several addresses of this machine: all of 127.0.0.0/8 are.
 *
 * @param address as the server sees it
 */
public record Street(String address, int port, List<Socket> sockets) implements AutoCloseable {
  public Street(String address, int port) {
    this(address, port, new ArrayList<>());
  }

  /** Sends a request, or the beginning of one, and does not read what comes back. */
  public Socket send(String request) throws IOException {
    Socket socket = new Socket();
    // Before it is connected: what a slow reader has room for.
    socket.setReceiveBufferSize(4096);
    socket.bind(new InetSocketAddress(address, 0));
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    sockets.add(socket);
    return socket;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)).build());
  }

  public HttpResponse<String> post(String path, String json)
    throws IOException, InterruptedException {
    return send(
      HttpRequest.newBuilder(at(path))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json))
        .build()
    );
  }

  public HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)).DELETE().build());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    try (
      HttpClient client = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .localAddress(InetAddress.getByName(address))
        .build()
    ) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  /** Goes away with all that it has begun. */
  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) socket.close();
    sockets.clear();
  }
}
