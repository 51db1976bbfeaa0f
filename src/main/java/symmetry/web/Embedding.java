package symmetry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;

/** The one page that other sites may show in a frame: the playground with {@code embed=1}. */
final class Embedding {

  private static final String ASKED = "embed=1";
  private static final Set<String> PATHS = Set.of("", "/", "/embed");

  private Embedding() {}

  static boolean isAsked(HttpServletRequest request) {
    String query = request.getQueryString();
    return (
      PATHS.contains(request.getRequestURI().substring(request.getContextPath().length())) &&
      query != null &&
      Arrays.asList(query.split("&")).contains(ASKED)
    );
  }
}
