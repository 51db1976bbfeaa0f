package symmetry.load;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** A websocket client of few lines, cheap enough for hundreds on one core. Read by one thread at a time. */
final class PushSocket implements AutoCloseable {

  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final int FINAL = 0x80;
  private static final int MASKED = 0x80;
  private static final int TWO_BYTES = 126;
  private static final int EIGHT_BYTES = 127;

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;
  private final StringBuilder message = new StringBuilder();

  /**
   * @param from its address, one of this machine's
   * @param path with its query
   */
  PushSocket(InetAddress from, int port, String path, String cookie) throws IOException {
    socket = new Socket("127.0.0.1", port, from, 0);
    socket.setTcpNoDelay(true);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 14));
    out = socket.getOutputStream();
    String host = "127.0.0.1:" + port;
    out.write(
      """
      GET %s HTTP/1.1
      Host: %s
      Origin: http://%s
      Cookie: %s
      Upgrade: websocket
      Connection: Upgrade
      Sec-WebSocket-Version: 13
      Sec-WebSocket-Key: c3ltbWV0cnktcGxheWluZw==

      """
        .formatted(path, host, host, cookie)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII)
    );
    String status = line(in);
    if (!status.contains(" 101 ")) throw new IOException(status);
    while (!line(in).isEmpty());
  }

  /** Waits for the next text message. */
  String read() throws IOException {
    message.setLength(0);
    for (;;) {
      int first = in.readUnsignedByte();
      byte[] payload = in.readNBytes(length());
      int kind = first & 0x0f;
      if (kind == CLOSE) throw new IOException("closed by the server");
      if (kind == PING) write(PONG, payload);
      if (kind > TEXT) continue;
      message.append(new String(payload, StandardCharsets.UTF_8));
      if ((first & FINAL) != 0) return message.toString();
    }
  }

  void write(String text) throws IOException {
    write(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private int length() throws IOException {
    int length = in.readUnsignedByte();
    if (length == TWO_BYTES) return in.readUnsignedShort();
    if (length == EIGHT_BYTES) return Math.toIntExact(in.readLong());
    return length;
  }

  private synchronized void write(int kind, byte[] payload) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) (FINAL | kind));
    if (payload.length < TWO_BYTES) frame.put((byte) (MASKED | payload.length));
    else if (payload.length < 1 << 16) {
      frame.put((byte) (MASKED | TWO_BYTES)).putShort((short) payload.length);
    } else frame.put((byte) (MASKED | EIGHT_BYTES)).putLong(payload.length);
    byte[] mask = new byte[4];
    ThreadLocalRandom.current().nextBytes(mask);
    frame.put(mask);
    for (int k = 0; k < payload.length; k++) frame.put((byte) (payload[k] ^ mask[k & 3]));
    out.write(frame.array(), 0, frame.position());
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) throw new IOException("closed: " + line);
      if (c != '\r') line.append((char) c);
    }
    return line.toString();
  }
}
