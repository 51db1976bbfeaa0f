package symmetry.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import symmetry.ui.panel.PageHead;

/** What stands at an address that is no page's. */
@ParentLayout(MainLayout.class)
@PageTitle("Nothing here · Symmetry Playground")
public final class NothingHere extends Main implements HasErrorParameter<NotFoundException> {

  public NothingHere() {
    addClassName("page");
    Anchor home = new Anchor("", "Open the playground");
    home.setId("home");
    home.addClassName("button");
    add(new PageHead("Nothing here", "There is no page at this address.").with(home));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
