package symmetry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebError;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** What a browser complained of: console errors, uncaught errors, failed and refused requests. */
final class Complaints {

  /** The page went away while a request was under way; nobody missed the answer. */
  private static final String ABORTED = "net::ERR_ABORTED";

  private static final Pattern NETWORK = Pattern.compile(
    "net::ERR_|WebSocket connection to|status of 40[34]|^40[34] .*heartbeat"
  );

  private boolean forgiving;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  void listenTo(BrowserContext visitor) {
    visitor.onConsoleMessage(this::console);
    visitor.onWebError(this::uncaught);
    visitor.onRequestFailed(this::failed);
    visitor.onResponse(this::refused);
  }

  /** A complaint the test provoked: it must have been heard, and does not count. */
  void expect(String fragment) {
    assertThat(heard)
      .as("provoked complaint")
      .anyMatch(complaint -> complaint.contains(fragment));
    heard.removeIf(complaint -> complaint.contains(fragment));
  }

  /** What browsers print of requests and web sockets that find no network, session or page does not count. */
  void forgiveNetwork() {
    forgiving = true;
  }

  void assertNone() {
    if (forgiving) heard.removeIf(NETWORK.asPredicate());
    assertThat(heard).as("console errors, page errors, failed requests").isEmpty();
  }

  private void console(ConsoleMessage message) {
    if (message.type().equals("error")) heard.add("console: " + message.text());
  }

  private void uncaught(WebError error) {
    heard.add("uncaught: " + error.error());
  }

  private void failed(Request request) {
    if (!ABORTED.equals(request.failure())) heard.add(request.failure() + " " + request.url());
  }

  private void refused(Response response) {
    if (response.status() >= 400) heard.add(response.status() + " " + response.url());
  }
}
