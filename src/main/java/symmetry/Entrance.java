package symmetry;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.communication.LongPollingCacheFilter;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what no page or file of ours is at, and what cannot be read, before it costs a session, a
 * line in the log, or a page that claims to exist.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class Entrance extends OncePerRequestFilter {

  /** Who answers for these knows what is there. */
  private static final List<String> OTHERS = List.of(
    "/api/",
    "/fe/",
    "/actuator/health/",
    "/livez/",
    "/readyz/",
    "/favicon.",
    "/robots.txt/"
  );

  /** Vaadin would first make a session to look for a file in. */
  private static final String VAADINS = "/VAADIN/";
  private static final String PUSH = "/VAADIN/push";
  private static final List<String> ROOTS = List.of("META-INF/resources", "META-INF/VAADIN/webapp");

  /** What Vaadin's client says to a page, and with what it asks for one. */
  private static final Set<String> REQUEST_TYPES = Set.of(
    ApplicationConstants.REQUEST_TYPE_INIT,
    ApplicationConstants.REQUEST_TYPE_UIDL,
    ApplicationConstants.REQUEST_TYPE_HEARTBEAT,
    ApplicationConstants.REQUEST_TYPE_PUSH
  );
  private static final List<String> NUMBERS = List.of(
    ApplicationConstants.UI_ID_PARAMETER,
    LongPollingCacheFilter.SEEN_SERVER_SYNC_ID
  );
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final List<String> FORMS = List.of(
    "application/x-www-form-urlencoded",
    "multipart/"
  );
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilterInternal(
    HttpServletRequest request,
    HttpServletResponse response,
    FilterChain chain
  ) throws ServletException, IOException {
    HttpStatus status = judge(request);
    if (status.isError()) response.sendError(status.value());
    else chain.doFilter(request, response);
  }

  private HttpStatus judge(HttpServletRequest request) {
    if (isForeignSocket(request)) return HttpStatus.FORBIDDEN;
    // Else parameters would be read from the body, however long and slow.
    if (isForm(request)) return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
    String type;
    try {
      type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
    } catch (InvalidParameterException unreadable) {
      return HttpStatus.valueOf(unreadable.getErrorCode());
    }
    if (!isReadable(request)) return HttpStatus.BAD_REQUEST;
    String path = request.getServletPath();
    if (OTHERS.stream().anyMatch((path + '/')::startsWith)) return HttpStatus.OK;
    if (path.startsWith(VAADINS)) {
      boolean there = path.equals(PUSH) || request.getSession(false) != null || isFile(path);
      return there ? HttpStatus.OK : HttpStatus.NOT_FOUND;
    }
    if (!isPage(path)) return HttpStatus.NOT_FOUND;
    if (type != null) return REQUEST_TYPES.contains(type) ? HttpStatus.OK : HttpStatus.NOT_FOUND;
    return READS.contains(request.getMethod()) ? HttpStatus.OK : HttpStatus.METHOD_NOT_ALLOWED;
  }

  /** What Vaadin's client writes, as that writes it: Vaadin takes it for granted. */
  private static boolean isReadable(HttpServletRequest request) {
    return (
      NUMBERS.stream()
        .flatMap(name -> Stream.of(request.getParameter(name), request.getHeader(name)))
        .allMatch(value -> value == null || NUMBER.matcher(value).matches()) &&
      Stream.of(request.getParameter("location"), request.getParameter("query")).allMatch(
        Entrance::isDecodable
      )
    );
  }

  private static boolean isDecodable(@Nullable String text) {
    if (text == null) return true;
    try {
      return !URLDecoder.decode(text, StandardCharsets.UTF_8).startsWith("/");
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && FORMS.stream().anyMatch(type.toLowerCase(Locale.ROOT)::startsWith);
  }

  private boolean isPage(String path) {
    return ApplicationRouteRegistry.getInstance(new VaadinServletContext(getServletContext()))
      .getNavigationTarget(path.replaceAll("^/+|/+$", ""))
      .isPresent();
  }

  private static boolean isFile(String path) {
    ClassLoader files = Entrance.class.getClassLoader();
    return ROOTS.stream().anyMatch(root -> files.getResource(root + path) != null);
  }

  /** Browsers let every site open a socket to every other one, with its cookies. */
  private static boolean isForeignSocket(HttpServletRequest request) {
    if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) return false;
    // Behind a proxy that tells us a name of its own, only the browser knows.
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) return !site.equals("same-origin");
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null && !request.getServerName().equalsIgnoreCase(host(origin));
  }

  private static @Nullable String host(String origin) {
    try {
      return URI.create(origin).getHost();
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }
}
