package symmetry.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import symmetry.api.ClinicController;
import symmetry.api.ExperimentController;
import symmetry.api.ProblemDocument;
import symmetry.api.TableBody;
import symmetry.format.TensorFile;
import symmetry.number.Numerals;
import symmetry.pool.ClientAddress;
import symmetry.pool.MemoryBudget;
import symmetry.pool.Places;
import symmetry.ui.push.PageMessage;

/**
 * What one address may have going on at once, and how large and how slow the body of a request may be. What
 * is too much is refused before anything of it is read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class RequestLimits extends OncePerRequestFilter {

  /** Requests of one address that are being answered, those that wait for their turn included. */
  static final int MAX_PER_ADDRESS = 256;

  /** More than any page sends, and room for the longest links of a study. */
  static final int MAX_BODY = PageMessage.MOST;

  /** In which all of a body must have come. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** The same of a file of weights: 200 MB over a line of six megabits a second. */
  private static final Duration LONGEST_FILE = Duration.ofMinutes(5);

  /** Of a file that goes straight to disk. */
  private static final long FILE_IN_MEMORY = 1_000_000;

  /** What Vaadin gives the elements of a page to send files to. */
  private static final String UPLOADS = "/VAADIN/dynamic/resource/";

  private static final int RETRY_SECONDS = 5;

  /** A body as it came, and what is made of it. */
  private static final int COPIES = 4;

  /** The same of a table: its text, cells on their way, its numbers. */
  private static final int COPIES_OF_A_TABLE = 8;

  private final ProblemDocument.Writer problems;
  private final MemoryBudget memory;

  private final Places<ClientAddress> answering = new Places<>(
    Integer.MAX_VALUE,
    MAX_PER_ADDRESS,
    0
  );

  RequestLimits(ProblemDocument.Writer problems, MemoryBudget memory) {
    this.problems = problems;
    this.memory = memory;
  }

  @Override
  protected void doFilterInternal(
    HttpServletRequest request,
    HttpServletResponse response,
    FilterChain chain
  ) throws ServletException, IOException {
    ClientAddress address = ClientAddress.of(request.getRemoteAddr());
    long most = most(request);
    if (request.getContentLengthLong() > most) {
      refuse(
        response,
        HttpStatus.CONTENT_TOO_LARGE,
        "The body must be at most %s bytes.".formatted(Numerals.count(most))
      );
      return;
    }
    Optional<Places<ClientAddress>.Place> place = answering.take(address);
    if (place.isEmpty()) {
      refuse(
        response,
        HttpStatus.TOO_MANY_REQUESTS,
        "%d requests from your address are being answered already.".formatted(MAX_PER_ADDRESS)
      );
      return;
    }
    try (Places<ClientAddress>.Place _ = place.get()) {
      if (hasBody(request)) takeBody(address, request, response, chain);
      else chain.doFilter(request, response);
    }
  }

  private void takeBody(
    ClientAddress address,
    HttpServletRequest request,
    HttpServletResponse response,
    FilterChain chain
  ) throws ServletException, IOException {
    boolean isFile = isFile(request);
    long most = most(request);
    long length = request.getContentLengthLong();
    int copies = most == MAX_BODY ? COPIES : COPIES_OF_A_TABLE;
    long bytes = isFile ? FILE_IN_MEMORY : copies * (length < 0 ? most : length);
    Optional<MemoryBudget.Share> share = memory.open(address, bytes);
    if (share.isEmpty()) {
      refuse(response, HttpStatus.SERVICE_UNAVAILABLE, memory.refusal(address, bytes));
      return;
    }
    try (MemoryBudget.Share _ = share.get()) {
      chain.doFilter(new BoundedBody(request, most, isFile ? LONGEST_FILE : LONGEST), response);
    } catch (SocketTimeoutException slow) {
      if (response.isCommitted()) throw slow;
      refuse(response, HttpStatus.REQUEST_TIMEOUT, "The body of the request came too slowly.");
    }
  }

  /** The connection ends with it: what was not read is not waited for. */
  private void refuse(HttpServletResponse response, HttpStatus status, String sentence)
    throws IOException {
    response.setHeader("Connection", "close");
    problems.write(response, status, sentence, RETRY_SECONDS);
  }

  /** Bytes of its body. */
  private static long most(HttpServletRequest request) {
    if (isFile(request)) return TensorFile.MAX_BYTES;
    return switch (request.getRequestURI()) {
      case ExperimentController.PATH -> TableBody.MOST_BYTES;
      case TableBody.STUDIES -> TableBody.MOST_OF_STUDY;
      default -> MAX_BODY;
    };
  }

  private static boolean isFile(HttpServletRequest request) {
    String path = request.getRequestURI();
    return (
      path.equals(ClinicController.PATH) ||
      path.equals(ClinicController.PAIR_PATH) ||
      path.startsWith(UPLOADS)
    );
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }
}
