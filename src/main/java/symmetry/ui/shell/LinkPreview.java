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
    name(head, "description", page.description());
    property(head, "og:site_name", NAME);
    property(head, "og:type", "website");
    property(head, "og:title", one ? title : "%s · %s".formatted(title, NAME));
    property(head, "og:description", page.description());
    property(head, "og:url", address);
    name(head, "twitter:card", one ? "summary_large_image" : "summary");
    if (one) {
      property(head, "og:image", "%s/picture?%s&format=png".formatted(site, link.query()));
      property(head, "og:image:type", "image/png");
      property(head, "og:image:width", "1200");
      property(head, "og:image:height", "630");
      property(head, "og:image:alt", "The run of this experiment: " + title);
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

  private static void name(Element head, String name, String content) {
    head.appendElement("meta").attr("name", name).attr("content", content);
  }

  private static void property(Element head, String property, String content) {
    head.appendElement("meta").attr("property", property).attr("content", content);
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
