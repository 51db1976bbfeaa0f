package symmetry.pool;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a client comes from, as limits count it: an IPv4 address, or the first 64 bits of an IPv6 address,
 * which is the least that one customer of a provider has (RFC 6177). A school is one address.
 *
 * @param network for people
 */
public record ClientAddress(String network) {
  private static final int HALF = 8;

  /** Not known. */
  public static final ClientAddress UNKNOWN = new ClientAddress("unknown");

  /**
   * @param address as the server tells it; names are not looked up
   */
  public static ClientAddress of(@Nullable String address) {
    if (address == null) return UNKNOWN;
    String literal = address.replaceAll("[\\[\\]]|%.*", "");
    boolean isNumeric = literal.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    if (!isNumeric) return UNKNOWN;
    try {
      InetAddress parsed = InetAddress.ofLiteral(literal);
      // What is IPv4 in IPv6's clothes was made IPv4 by now.
      if (!(parsed instanceof Inet6Address)) return new ClientAddress(parsed.getHostAddress());
      HexFormat hex = HexFormat.of();
      return new ClientAddress(hex.formatHex(parsed.getAddress(), 0, HALF) + "/64");
    } catch (IllegalArgumentException noAddress) {
      return UNKNOWN;
    }
  }
}
