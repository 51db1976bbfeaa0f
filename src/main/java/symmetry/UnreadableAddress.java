package symmetry;

import java.io.IOException;
import java.io.InputStream;
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
 * Our page for an address whose path Tomcat itself cannot read ({@code /%zz}): it answers before any
 * filter or servlet is asked, and by itself would do so with a page of its own.
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

    private static final String PAGE = "/public/error/400.html";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
      if (
        response.getStatus() != Response.SC_BAD_REQUEST || response.getContentWritten() > 0
      ) return;
      // Once only, as the valve that is overridden does.
      if (!response.setErrorReported()) return;
      try {
        SecurityHeaders.add(response);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getReporter().write(page());
        response.finishResponse();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String page() throws IOException {
      try (InputStream page = Report.class.getResourceAsStream(PAGE)) {
        if (page == null) throw new IllegalStateException("missing " + PAGE);
        return new String(page.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
