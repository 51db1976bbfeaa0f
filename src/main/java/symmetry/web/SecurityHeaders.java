package symmetry.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Security headers of every response. The content policy set here is for what is not the page
 * (files, API answers, error pages) and runs no script; {@link PagePolicy} replaces it on the page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders extends OncePerRequestFilter {

  /** What the content policy says of frames, for browsers that do not read it. */
  static final String FRAMES = "X-Frame-Options";

  static final String CONTENT_POLICY = "Content-Security-Policy";

  private static final String NO_SCRIPT =
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

  /** What a page of ours never asks for. */
  private static final String NO_DEVICES =
    "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()";

  @Override
  protected void doFilterInternal(
    HttpServletRequest request,
    HttpServletResponse response,
    FilterChain chain
  ) throws ServletException, IOException {
    add(response);
    if (Embedding.isAsked(request)) {
      chain.doFilter(request, new Frameable(response));
    } else {
      response.setHeader(FRAMES, "SAMEORIGIN");
      chain.doFilter(request, response);
    }
  }

  /** Vaadin forbids others to frame any page. */
  private static final class Frameable extends HttpServletResponseWrapper {

    Frameable(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setHeader(String name, String value) {
      if (!name.equalsIgnoreCase(FRAMES)) super.setHeader(name, value);
    }
  }

  /** Some errors come to us without having come this way before. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  static void add(HttpServletResponse response) {
    response.setHeader(CONTENT_POLICY, NO_SCRIPT);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", NO_DEVICES);
  }
}
