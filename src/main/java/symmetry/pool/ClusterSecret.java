package symmetry.pool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the nodes of a cluster know and nobody else. The cluster's name follows from it, and tells nothing of it. */
final class ClusterSecret {

  private static final int LEAST_LENGTH = 16;
  private static final String HMAC = "HmacSHA256";
  private static final String PURPOSE = "the name of a symmetry playground's cluster";

  private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString(
    "rw-------"
  );

  private ClusterSecret() {}

  /**
   * The name of the cluster whose secret is configured: in a file that {@code studies.secret-file} names,
   * or as {@code studies.secret}, which is meant for the variable {@code STUDIES_SECRET}.
   *
   * @return empty if there is none
   * @throws IllegalArgumentException if it is too short, or others may read it
   */
  static Optional<String> clusterName(Function<String, Optional<String>> property) {
    return property
      .apply("studies.secret-file")
      .map(file -> read(Path.of(file)))
      .or(() -> property.apply("studies.secret"))
      .map(String::strip)
      .map(ClusterSecret::name);
  }

  private static String read(Path file) {
    try {
      if (!isOwners(file)) {
        throw new IllegalArgumentException(
          "studies.secret-file must be its owner's alone to read: chmod 600"
        );
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException("studies.secret-file cannot be read", e);
    }
  }

  private static boolean isOwners(Path file) throws IOException {
    try {
      return OWNERS.containsAll(Files.getPosixFilePermissions(file));
    } catch (UnsupportedOperationException noPosix) {
      return true;
    }
  }

  private static String name(String secret) {
    if (secret.length() < LEAST_LENGTH) {
      throw new IllegalArgumentException(
        "the secret of the studies' cluster must have at least %d characters".formatted(
          LEAST_LENGTH
        )
      );
    }
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      return HexFormat.of().formatHex(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
