package symmetry.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.apache.tomcat.util.http.SameSiteCookies;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Which pages' requests carry our cookies: those of this site (SameSite=Lax). A page opened with {@code
 * embed=1} gets a cookie that works in another site's frame and there alone (SameSite=None,
 * Partitioned: CHIPS); browsers take it over https, and from localhost.
 */
@Component
final class SessionCookies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextCustomizers(context -> context.setCookieProcessor(new Processor()));
  }

  private static final class Processor extends Rfc6265CookieProcessor {

    Processor() {
      setSameSiteCookies(SameSiteCookies.LAX.getValue());
    }

    @Override
    public String generateHeader(Cookie cookie, HttpServletRequest request) {
      if (!Embedding.isAsked(request)) return super.generateHeader(cookie, request);
      Cookie framed = (Cookie) cookie.clone();
      framed.setSecure(true);
      framed.setAttribute("SameSite", SameSiteCookies.NONE.getValue());
      framed.setAttribute("Partitioned", "");
      return super.generateHeader(framed, request);
    }
  }
}
