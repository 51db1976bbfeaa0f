package symmetry.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import symmetry.experiment.Page;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;

/**
 * The frame around every page: its head with name, pages, Share, projector and theme. Where the window
 * is narrow the pages stand in a menu, on a phone projector and theme do too; shell.css says where.
 */
public final class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

  private final Map<String, Anchor> links = new LinkedHashMap<>();
  private final AppHeader header = new AppHeader();

  public MainLayout() {
    addClassName("app");
    NativeButton leave = button("Leave the projector view", "icon-close", "projector-switch");
    leave.setId("leave-projector");
    leave.setTitle("Esc");
    add(header, leave);
  }

  @Override
  public void showRouterLayoutContent(HasElement page) {
    page.getElement().getClassList().add("app-page");
    getElement().appendChild(page.getElement());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    String page = event.getLocation().getFirstSegment();
    getElement().setAttribute("data-page", page);
    links.forEach((path, link) -> {
      if (path.equals(page)) link.getElement().setAttribute("aria-current", "page");
      else link.getElement().removeAttribute("aria-current");
    });
  }

  private static NativeButton button(String name, String... classes) {
    NativeButton button = Named.styled("button plain icon", new NativeButton());
    button.setAriaLabel(name);
    button.setTitle(name);
    button.addClassNames(classes);
    return button;
  }

  /** Opens, in the browser and without asking the server, what has this id. */
  private static NativeButton opens(String id, NativeButton button) {
    button.getElement().setAttribute("popovertarget", id);
    return button;
  }

  private Nav navigation() {
    Nav pages = Named.styled("app-nav", Named.known("pages", new Nav()));
    pages.setAriaLabel("Pages");
    pages.getElement().setAttribute("popover", "");
    for (Page page : Page.values()) {
      Anchor link = new Anchor(page.path(), page.title());
      links.put(page.path(), link);
      pages.add(link);
    }
    Div experiment = new Block("app-nav-experiment", new Span("This experiment in"), new OpenIn());
    Div view = new Block(
      "app-nav-view",
      Named.styled("theme-switch", new NativeButton("Theme")),
      Named.styled("projector-switch", new NativeButton("Projector view"))
    );
    pages.add(experiment, view);
    return pages;
  }

  /** Its behaviour is the browser's. */
  @Tag("app-header")
  private final class AppHeader extends Component {

    AppHeader() {
      Anchor brand = Named.styled("brand", new Anchor("", "Symmetry Playground"));
      NativeButton menu = opens("pages", button("Pages", "icon-menu", "app-menu"));
      menu.setId("menu");
      Div open = Named.styled("popover", Named.known("open-in", new Div(new OpenIn())));
      open.getElement().setAttribute("popover", "");
      NativeButton openButton = opens("open-in", new NativeButton("Open in"));
      openButton.setId("open-in-button");
      openButton.addClassNames("button", "plain", "with-icon", "icon-open");
      NativeButton projector = button("Projector view", "icon-projector", "projector-switch");
      projector.setId("projector");
      projector.setTitle("Projector view (f)");
      NativeButton theme = Named.known("theme", button("Theme", "icon-theme", "theme-switch"));
      Div actions = new Block("app-actions", openButton, open, new ShareDialog(), projector, theme);
      Header bar = Named.styled("app-header", new Header(menu, brand, navigation(), actions));
      getElement().appendChild(bar.getElement());
    }
  }
}
