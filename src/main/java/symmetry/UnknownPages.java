package symmetry;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The status of addresses that are no page's. Vaadin sends the same document for all of them and finds
 * out only then ({@link symmetry.ui.shell.NothingHere}).
 */
@Component
final class UnknownPages implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(UnknownPages::judge);
  }

  private static void judge(IndexHtmlResponse page) {
    // What a script of a page looks for is its affair: the status is for who opens an address.
    String wanted = page.getVaadinRequest().getHeader("Sec-Fetch-Dest");
    if (wanted != null && !wanted.equals("document") && !wanted.equals("iframe")) return;
    String path = page.getVaadinRequest().getPathInfo();
    String route = path == null ? "" : path.replaceAll("^/+|/+$", "");
    boolean known = RouteConfiguration.forApplicationScope().getRoute(route).isPresent();
    if (!known) page.getVaadinResponse().setStatus(HttpStatus.NOT_FOUND.value());
  }
}
