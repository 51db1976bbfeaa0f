package symmetry.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import symmetry.experiment.LinkField;
import symmetry.experiment.LinkGrammar;

/** Our operations as a page to read, without a script. */
final class OpenApiPage {

  /** Of this page alone: styles of its own, and pictures that are its examples. */
  static final String POLICY =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; " +
    "frame-ancestors 'self'";

  private static final String HEAD = """
  <!doctype html>
  <html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>API · Symmetry Playground</title>
  <style>
    :root { color-scheme: light dark; }
    body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
    code, pre { font: 0.9em ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
    section { border-top: 1px solid #8888; margin-top: 2rem; }
    table { border-collapse: collapse; width: 100%; }
    td, th { border-bottom: 1px solid #8884; padding: 0.3rem 0.6rem 0.3rem 0; text-align: left; vertical-align: top; }
    td { overflow-wrap: anywhere; }
    img { max-width: 100%; max-height: 20rem; }
  </style>
  <h1>API of the Symmetry Playground</h1>
  <p>The same experiments as on the pages, to the last bit: the query of a page's address is a request.
  <a href="/api/openapi.json">OpenAPI description</a>. What is wrong with a request comes as a problem document
  (RFC 9457), every wrong field with its value and bound.</p>
  """;

  private static final String LINKS =
    "<section id=\"link\"><h2>Fields of a link</h2><p>Left out where they have their default. " +
    "<code>act2</code>, <code>init2</code>, <code>bias2</code>, <code>dropout2</code> and so on " +
    "speak for one layer, counted from 1.</p><table>";

  private final StringBuilder html = new StringBuilder(HEAD);
  private final String host;

  private OpenApiPage(HttpServletRequest request) {
    host = "%s:%d".formatted(request.getServerName(), request.getServerPort());
  }

  static String of(HttpServletRequest request) {
    OpenApiPage page = new OpenApiPage(request);
    Operations.all().forEach(page::add);
    page.addLinks();
    return page.html.toString();
  }

  private void add(Operation operation) {
    html.append(
      "<section><h2><code>%s %s</code></h2><p>%s".formatted(
        operation.method().toUpperCase(Locale.ROOT),
        operation.path(),
        HtmlUtils.htmlEscape(operation.summary())
      )
    );
    if (operation.query().takesLink()) html.append(
      " Takes the <a href=\"#link\">fields of a link</a>."
    );
    html.append("</p><table>");
    operation
      .query()
      .fields()
      .forEach(field -> row(field.name(), field.words() + " " + String.join(", ", field.tokens())));
    Operation.Told answer = operation.answer();
    row(Integer.toString(answer.status()), String.join(", ", answer.types().keySet()));
    operation.refusals().forEach((status, when) -> row(Integer.toString(status), when));
    html.append("</table>");
    addExample(operation);
    html.append("</section>\n");
  }

  private void addExample(Operation operation) {
    String address = HtmlUtils.htmlEscape(operation.example().replace("{host}", host));
    if (operation.body().equals(Operation.Sent.FILE)) {
      html.append("<p>The body is the file.</p>");
    } else if (!operation.body().equals(Operation.Sent.NONE)) {
      html.append("<pre>%s</pre>".formatted(HtmlUtils.htmlEscape(operation.body().example())));
    } else if (address.contains("{id}")) {
      html.append("<p><code>%s</code></p>".formatted(address));
    } else {
      html.append("<p><a href=\"%1$s\"><code>%1$s</code></a></p>".formatted(address));
    }
    boolean isPicture = operation.answer().types().containsKey("image/svg+xml");
    if (isPicture) html.append("<img alt=\"Its answer\" src=\"%s\">".formatted(address));
  }

  private void addLinks() {
    html.append(LINKS);
    for (LinkField field : LinkGrammar.fields()) {
      row(
        field.key(),
        "%s; default %s".formatted(field.bound(), field.usual().isEmpty() ? "none" : field.usual())
      );
    }
    html.append("</table></section></html>\n");
  }

  private void row(String name, String words) {
    String escaped = HtmlUtils.htmlEscape(words);
    html.append("<tr><th><code>%s</code></th><td>%s</td></tr>".formatted(name, escaped));
  }
}
