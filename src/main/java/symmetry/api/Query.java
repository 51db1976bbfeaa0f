package symmetry.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import symmetry.experiment.Tables;

/** The fields of a request's query, as links are read from. */
final class Query {

  private Query() {}

  /** What the visitor brought in whose visit it is asked; nothing where there is no visit. */
  static Tables tables(HttpServletRequest request) {
    HttpSession visit = request.getSession(false);
    return visit != null && visit.getAttribute(Tables.ATTRIBUTE) instanceof Tables tables
      ? tables
      : Tables.NONE;
  }

  static Map<String, List<String>> of(HttpServletRequest request) {
    return request
      .getParameterMap()
      .entrySet()
      .stream()
      .collect(Collectors.toMap(Map.Entry::getKey, e -> Arrays.asList(e.getValue())));
  }
}
