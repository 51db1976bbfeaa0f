package symmetry.pool;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where a node of the cluster listens and whom it looks for.
 *
 * @param name nodes of other names are strangers; follows from what the nodes know ({@link ClusterSecret})
 * @param address of the network interface to listen on, stars allowed: 10.1.*.*
 * @param port the first to be tried
 * @param ports how many are tried
 * @param members addresses with ports of nodes that may be there; one that is leads to all others
 * @param kubernetesService DNS name of a headless service whose pods are the members, instead
 */
record ClusterSettings(
  String name,
  String address,
  int port,
  int ports,
  List<String> members,
  Optional<String> kubernetesService
) {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String OF_THIS_MACHINE = "symmetry-studies-of-this-machine";
  private static final int FIRST_PORT = 5701;

  /** Nodes on one machine that find each other without being told of any. */
  private static final int NEIGHBOURS = 10;

  private static final int LAST_PORT = 65_535;

  ClusterSettings {
    members = List.copyOf(members);
    if (port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException("studies.port must be a port from 1 to " + LAST_PORT);
    }
  }

  /**
   * As configured: {@code studies.secret-file} or {@code studies.secret}, {@code studies.address}, {@code studies.port}, {@code
   * studies.members} (joined by commas) and {@code studies.kubernetes-service}. Without any of them, up
   * to ten nodes on this machine, which nobody outside can reach.
   *
   * @param property gives what is configured under a name
   * @throws IllegalArgumentException if others can reach the node and there is no secret
   */
  static ClusterSettings of(Function<String, Optional<String>> property) {
    Optional<Integer> port = property.apply("studies.port").map(ClusterSettings::number);
    String address = property.apply("studies.address").orElse(LOOPBACK);
    Optional<String> name = ClusterSecret.clusterName(property);
    if (name.isEmpty() && !address.startsWith("127.")) throw new IllegalArgumentException(
      "a cluster beyond this machine needs a secret that all its nodes know: studies.secret-file, or the variable STUDIES_SECRET"
    );
    return new ClusterSettings(
      name.orElse(OF_THIS_MACHINE),
      address,
      port.orElse(FIRST_PORT),
      port.isPresent() ? 1 : NEIGHBOURS,
      property
        .apply("studies.members")
        .map(list -> List.of(list.strip().split("\\s*,\\s*")))
        .orElseGet(ClusterSettings::neighbours),
      property.apply("studies.kubernetes-service")
    );
  }

  private static List<String> neighbours() {
    return IntStream.range(FIRST_PORT, FIRST_PORT + NEIGHBOURS)
      .mapToObj(p -> LOOPBACK + ":" + p)
      .toList();
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
