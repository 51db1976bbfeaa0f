package symmetry.web;

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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import symmetry.pool.Allowance;
import symmetry.pool.ClientAddress;

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
    "/picture/",
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

  private static final String RETRY_SECONDS = "5";

  private final Allowance<ClientAddress> newVisitors;

  /**
   * @param atOnce how many visits one address may begin at once, as a school does
   * @param perSecond how many it may begin after that
   */
  Entrance(
    @Value("${new-visitors.at-once:400}") int atOnce,
    @Value("${new-visitors.per-second:2}") double perSecond
  ) {
    newVisitors = new Allowance<>(atOnce, perSecond, System::nanoTime);
  }

  @Override
  protected void doFilterInternal(
    HttpServletRequest request,
    HttpServletResponse response,
    FilterChain chain
  ) throws ServletException, IOException {
    HttpStatus status = judge(request);
    if (status == HttpStatus.TOO_MANY_REQUESTS) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
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
    if (type != null && !REQUEST_TYPES.contains(type)) return HttpStatus.NOT_FOUND;
    if (type == null && !READS.contains(request.getMethod())) return HttpStatus.METHOD_NOT_ALLOWED;
    // Each costs a session, for as long as sessions last.
    boolean isWelcome =
      request.getSession(false) != null ||
      newVisitors.take(ClientAddress.of(request.getRemoteAddr()));
    return isWelcome ? HttpStatus.OK : HttpStatus.TOO_MANY_REQUESTS;
  }

  /**
   * An address (Tomcat reads it without its path parameters, Spring with them), and what Vaadin's client
   * writes, as that writes it: both take it for granted.
   */
  private static boolean isReadable(HttpServletRequest request) {
    return (
      decoded(request.getRequestURI()) != null &&
      NUMBERS.stream()
        .flatMap(name -> Stream.of(request.getParameter(name), request.getHeader(name)))
        .allMatch(value -> value == null || NUMBER.matcher(value).matches()) &&
      Stream.of(request.getParameter("location"), request.getParameter("query")).allMatch(
        Entrance::isLocation
      )
    );
  }

  private static boolean isLocation(@Nullable String text) {
    if (text == null) return true;
    String location = decoded(text);
    return location != null && !location.startsWith("/");
  }

  private static @Nullable String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return null;
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
