package symmetry.web;

import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import symmetry.ui.push.PageMessage;

/** Turns away what claims to be a message of a page and is none, which Vaadin would log with a stack for each. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
final class PageMessages extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
    return !ApplicationConstants.REQUEST_TYPE_UIDL.equals(type);
  }

  @Override
  protected void doFilterInternal(
    HttpServletRequest request,
    HttpServletResponse response,
    FilterChain chain
  ) throws ServletException, IOException {
    String text = request.getReader().readAllAsString();
    if (PageMessage.isOne(text)) chain.doFilter(new Read(request, text), response);
    else response.sendError(HttpStatus.BAD_REQUEST.value());
  }

  /** A request whose body was read. */
  private static final class Read extends HttpServletRequestWrapper {

    private final String text;

    Read(HttpServletRequest request, String text) {
      super(request);
      this.text = text;
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new StringReader(text));
    }
  }
}
