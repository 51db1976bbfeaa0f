package symmetry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Security headers of every response. The content policy set here is for what is not the page
 * (files, API answers, error pages) and runs no script; {@link PagePolicy} replaces it on the page.
 */
@Component
final class SecurityHeaders extends OncePerRequestFilter {

  static final String CONTENT_POLICY = "Content-Security-Policy";

  private static final String NO_SCRIPT =
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

  @Override
  protected void doFilterInternal(
    HttpServletRequest request,
    HttpServletResponse response,
    FilterChain chain
  ) throws ServletException, IOException {
    add(response);
    chain.doFilter(request, response);
  }

  static void add(HttpServletResponse response) {
    response.setHeader(CONTENT_POLICY, NO_SCRIPT);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
  }
}
