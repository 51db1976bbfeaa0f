package symmetry.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import symmetry.experiment.Page;
import symmetry.experiment.QueryText;

/**
 * An address of a page of this site, as one that comes from elsewhere asks us about it.
 *
 * @param site what it begins with, up to the path: {@code http://localhost:8080}
 * @param query as it is written, without question mark; empty if there is none
 */
record SiteAddress(String site, Page page, String query) {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /**
   * Reads an address.
   *
   * @return nothing if it is none, or not of a page of the site that this request was sent to
   */
  static Optional<SiteAddress> of(HttpServletRequest request, String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
    if (uri.getHost() == null || uri.getUserInfo() != null) return Optional.empty();
    if (!SCHEMES.contains(uri.getScheme()) || !isOurs(request, uri)) return Optional.empty();
    String site = "%s://%s".formatted(uri.getScheme(), uri.getRawAuthority());
    return Page.at(uri.getRawPath()).map(page ->
      new SiteAddress(site, page, Objects.requireNonNullElse(uri.getRawQuery(), ""))
    );
  }

  /** The fields of its query. */
  Map<String, List<String>> fields() {
    return QueryText.fields(query);
  }

  /** Whoever stands before us may speak TLS for us: with a port of its own, which only it knows. */
  private static boolean isOurs(HttpServletRequest request, URI uri) {
    if (!uri.getHost().equalsIgnoreCase(request.getServerName())) return false;
    return uri.getPort() < 0 || uri.getPort() == request.getServerPort();
  }
}
