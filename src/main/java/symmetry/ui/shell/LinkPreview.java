package symmetry.ui.shell;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import symmetry.experiment.Caption;
import symmetry.experiment.Link;
import symmetry.experiment.Page;

/**
 * What other sites show of a link to one of our pages: title, description and picture of this very
 * experiment (Open Graph, ogp.me; Twitter card), and where its frame is found (oEmbed, discovery). In the
 * first HTML, since whoever asks for it runs no script.
 */
@Component
final class LinkPreview implements VaadinServiceInitListener {

  private static final String NAME = "Symmetry Playground";
  private static final String DISCOVERY = "%s/api/oembed?format=%s&url=%s";

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(LinkPreview::describe);
  }

  private static void describe(IndexHtmlResponse response) {
    HttpServletRequest request = (
      (VaadinServletRequest) response.getVaadinRequest()
    ).getHttpServletRequest();
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Page page = Page.at(path).orElse(Page.PLAYGROUND);
    String site = site(request);
    Link link = Link.opened(
      QueryParameters.full(request.getParameterMap()).getParameters()
    ).value();
    boolean one = page == Page.PLAYGROUND;
    String title = one ? new Caption(link.experiment()).at(link.step()) : page.title();
    String query = one ? "?" + link.query() : query(request);
    String address = site + "/" + page.path() + query;
    Element head = response.getDocument().head();
    response.getDocument().title("%s · %s".formatted(one ? page.title() : title, NAME));
    head.select("meta[name=description]").remove();
    meta(head, "name", "description", page.description());
    meta(head, "property", "og:site_name", NAME);
    meta(head, "property", "og:type", "website");
    meta(head, "property", "og:title", one ? title : "%s · %s".formatted(title, NAME));
    meta(head, "property", "og:description", page.description());
    meta(head, "property", "og:url", address);
    meta(head, "name", "twitter:card", one ? "summary_large_image" : "summary");
    if (one) {
      meta(head, "property", "og:image", "%s/picture?%s&format=png".formatted(site, link.query()));
      meta(head, "property", "og:image:type", "image/png");
      meta(head, "property", "og:image:width", "1200");
      meta(head, "property", "og:image:height", "630");
      meta(head, "property", "og:image:alt", "The run of this experiment: " + title);
    }
    discover(head, site, address, "json", "application/json+oembed", title);
    discover(head, site, address, "xml", "text/xml+oembed", title);
  }

  private static void discover(
    Element head,
    String site,
    String address,
    String format,
    String type,
    String title
  ) {
    head
      .appendElement("link")
      .attr("rel", "alternate")
      .attr("type", type)
      .attr(
        "href",
        DISCOVERY.formatted(site, format, URLEncoder.encode(address, StandardCharsets.UTF_8))
      )
      .attr("title", title);
  }

  private static void meta(Element head, String kind, String name, String content) {
    head.appendElement("meta").attr(kind, name).attr("content", content);
  }

  /** As the visitor's browser, or who stands before us, has called us. */
  private static String site(HttpServletRequest request) {
    StringBuffer url = request.getRequestURL();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }

  private static String query(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? "" : "?" + query;
  }
}
