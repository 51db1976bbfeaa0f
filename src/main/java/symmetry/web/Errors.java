package symmetry.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is said of a request that failed: a page to people, a problem document (RFC 9457) to programs and to
 * whoever asks the API. Nothing of the request, nothing of how it failed.
 */
@Controller
final class Errors implements ErrorController {

  /** What can be said back. */
  private static final Pattern PATH = Pattern.compile("/[\\w./~%-]*");

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  @RequestMapping("/error")
  ResponseEntity<?> tell(HttpServletRequest request) {
    // Without one, somebody has asked for this address itself.
    HttpStatus status =
      request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? known(code)
        : HttpStatus.NOT_FOUND;
    String address =
      request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String a
        ? a
        : request.getRequestURI();
    // Without a name for the answer Spring makes one of the address, which it may not be able to read.
    ResponseEntity.BodyBuilder response = ResponseEntity.status(status).header(
      HttpHeaders.CONTENT_DISPOSITION,
      "inline"
    );
    if (!(address + '/').startsWith("/api/") && isForPeople(request)) {
      return response.contentType(HTML).body(page(status.value()));
    }
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setInstance(readable(address));
    return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }

  /** The page for a status. */
  static String page(int status) {
    String name = status == 400 ? "400" : status < 500 ? "4xx" : "5xx";
    try {
      return new ClassPathResource("public/error/" + name + ".html").getContentAsString(
        StandardCharsets.UTF_8
      );
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable URI readable(String address) {
    if (!PATH.matcher(address).matches() || address.contains("//")) return null;
    try {
      return new URI(address);
    } catch (URISyntaxException broken) {
      return null;
    }
  }

  private static HttpStatus known(int code) {
    HttpStatus status = HttpStatus.resolve(code);
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }

  private static boolean isForPeople(HttpServletRequest request) {
    try {
      return MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT))
        .stream()
        .anyMatch(HTML::equalsTypeAndSubtype);
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }
}
