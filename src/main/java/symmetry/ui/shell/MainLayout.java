package symmetry.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Page;
import symmetry.ui.board.CopyLink;

/** Name, pages, copy link, light or dark. */
public class MainLayout extends AppLayout {

  private final Button scheme = new Button();
  private boolean dark;

  public MainLayout() {
    Anchor brand = new Anchor("", "Symmetry Playground");
    brand.addClassName("brand");
    Anchor playground = new Anchor("", "Playground");
    playground.getElement().setAttribute("aria-current", "page");
    Nav nav = new Nav(playground);
    nav.addClassName("app-nav");
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
