package symmetry.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.Version;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.shared.ApplicationConstants;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * The page's content security policy (W3C, CSP Level 3): only scripts that carry this response's
 * nonce run, and those they load. Vaadin's client calls {@code window.Function}, which the policy
 * forbids as it does {@code eval}; {@code nonced-function.js} replaces it.
 */
@Component
final class PagePolicy implements VaadinServiceInitListener {

  /** 128 bits, as CSP 3 §2.3.1 asks. */
  private static final int NONCE_BYTES = 16;

  private static final String PUSH_CLIENT =
    ApplicationConstants.VAADIN_PUSH_JS + "?v=" + Version.getBuildHash();

  private final SecureRandom random = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::protect);
  }

  private void protect(IndexHtmlResponse page) {
    String nonce = nonce();
    Element head = page.getDocument().head();
    // Vaadin's client asks for it late.
    head
      .appendElement("link")
      .attr("rel", "preload")
      .attr("as", "script")
      .attr("href", PUSH_CLIENT)
      .attr("nonce", nonce);
    page.getDocument().getElementsByTag("script").attr("nonce", nonce);
    boolean embedded = Embedding.isAsked(
      ((VaadinServletRequest) page.getVaadinRequest()).getHttpServletRequest()
    );
    page
      .getVaadinResponse()
      .setHeader(SecurityHeaders.CONTENT_POLICY, policy(nonce, embedded ? "*" : "'self'"));
  }

  private String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String policy(String nonce, String frameAncestors) {
    return String.join(
      "; ",
      "default-src 'self'",
      "script-src 'nonce-" + nonce + "' 'strict-dynamic'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors " + frameAncestors
    );
  }
}
