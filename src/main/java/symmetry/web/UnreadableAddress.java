package symmetry.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Our page for a request that Tomcat itself cannot read (the path {@code /%zz}, a host with a blank): it answers
 * before any filter or servlet is asked, and by itself would do so with a page of its own.
 */
@Component
final class UnreadableAddress implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextCustomizers(context ->
      ((StandardHost) context.getParent()).setErrorReportValveClass(Report.class.getName())
    );
  }

  /** Made by Tomcat, by its name. */
  public static final class Report extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
      int status = response.getStatus();
      if (status < Response.SC_BAD_REQUEST || response.getContentWritten() > 0) return;
      // Once only, as the valve that is overridden does.
      if (!response.setErrorReported()) return;
      try {
        SecurityHeaders.add(response);
        response.setHeader(SecurityHeaders.FRAMES, "SAMEORIGIN");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getReporter().write(Errors.page(status));
        response.finishResponse();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
