package symmetry.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.LinkedHashMap;
import java.util.Map;
import symmetry.ui.board.CopyLink;

/** Name, pages, copy link, light or dark. */
@JsModule("context://fe/shell/patient-links.js")
public class MainLayout extends AppLayout implements AfterNavigationObserver {

  /** Title by path, in the order of the navigation. */
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("", "Playground");
    PAGES.put("learn", "Guide");
    PAGES.put("claims", "Claims");
    PAGES.put("compare", "Compare");
    PAGES.put("restarts", "Restarts");
    PAGES.put("landscape", "Landscape");
    PAGES.put("signal", "Signal");
  }

  private final Map<String, Anchor> links = new LinkedHashMap<>();
  private final Button scheme = new Button();
  private boolean dark;

  public MainLayout() {
    Anchor brand = new Anchor("", "Symmetry Playground");
    brand.addClassName("brand");
    Nav nav = new Nav();
    nav.setAriaLabel("Pages");
    nav.addClassName("app-nav");
    PAGES.forEach((path, title) -> {
      Anchor link = new Anchor(path, title);
      links.put(path, link);
      nav.add(link);
    });
    Button copy = new Button("Copy link");
    copy.setId("copy-link");
    copy.setTooltipText(
      "The address holds the whole experiment: whoever opens it sees the same bits."
    );
    scheme.setId("scheme");
    scheme.addThemeVariants(ButtonVariant.TERTIARY);
    scheme.addClickListener(e -> switchScheme(e.getSource().getUI().orElseThrow().getPage()));
    Div actions = new Div(new CopyLink(copy), scheme);
    actions.addClassName("header-actions");
    Header header = new Header(brand, nav, actions);
    header.addClassName("app-header");
    addToNavbar(header);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    String page = event.getLocation().getFirstSegment();
    links.forEach((path, link) -> {
      if (path.equals(page)) link.getElement().setAttribute("aria-current", "page");
      else link.getElement().removeAttribute("aria-current");
    });
  }

  /** Starts as the browser likes it; only then is it known what the switch leads to. */
  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    event
      .getUI()
      .getPage()
      .executeJs("return matchMedia('(prefers-color-scheme: dark)').matches")
      .then(Boolean.class, this::showScheme);
  }

  private void switchScheme(Page page) {
    page.setColorScheme(dark ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK);
    showScheme(!dark);
  }

  private void showScheme(boolean isDark) {
    dark = isDark;
    scheme.setText(dark ? "Light" : "Dark");
  }
}
