package symmetry.ui.signal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.function.UnaryOperator;
import symmetry.session.Studies;
import symmetry.session.Visitor;
import symmetry.study.signal.SignalSetup;
import symmetry.ui.page.Address;
import symmetry.ui.panel.Messages;
import symmetry.ui.panel.Panel;
import symmetry.ui.shell.MainLayout;

/**
 * The Signal page. Composes the panels and handles the address; holds the setup, which only {@link
 * #change} replaces.
 */
@Route(value = "signal", layout = MainLayout.class)
@PageTitle("Signal · Symmetry Playground")
class SignalView extends Div implements BeforeEnterObserver, SignalEditor {

  static final String BUSY =
    "Too much is being measured already. Wait until something is done, or cancel it, and try again.";

  private final Address address = new Address("signal");
  private final Messages messages = new Messages();
  private final PaperList papers = new PaperList(this);
  private final StartPanel start = new StartPanel(this);
  private final SignalPanel signal;
  private final PaperPanel paper;
  private final PhasePanel phases;
  private SignalSetup setup = SignalSetup.opening();

  SignalView(Studies studies, Visitor visitor) {
    signal = new SignalPanel(studies, visitor, messages::showRefusal);
    paper = new PaperPanel(studies, visitor, messages::showRefusal);
    phases = new PhasePanel(this, studies, visitor, messages::showRefusal);
    Header head = new Header(
      new H1("How deep does a signal reach?"),
      new Paragraph(
        "Every layer multiplies the signal by what its weights are drawn from, and the gradient on " +
          "its way back. Too small, and both die out; too large, and they explode. In between lies " +
          "the edge of chaos."
      )
    );
    head.addClassName("page-head");
    Main page = new Main(head, messages, new Div(start, papers), column(paper, signal, phases));
    page.addClassName("signal-page");
    add(address, page);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    SignalSetup.Parsed parsed = SignalSetup.parse(
      event.getLocation().getQueryParameters().getParameters()
    );
    setup = parsed.setup();
    messages.showProblems(parsed.problems());
    if (isAttached()) arrive();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    arrive();
  }

  private void arrive() {
    address.arrive(setup.query());
    show();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    signal.close();
    paper.cancel();
    phases.close();
  }

  @Override
  public void change(UnaryOperator<SignalSetup> change) {
    try {
      setup = change.apply(setup);
      messages.clear();
      address.enter(setup.query(), Address.Change.SETUP);
    } catch (IllegalArgumentException refusal) {
      messages.showRefusal("That was not applied: " + refusal.getMessage() + ".");
    }
    show();
  }

  private void show() {
    UI ui = getUI().orElseThrow();
    papers.show(setup);
    start.show(setup);
    paper.show(setup);
    signal.show(setup, ui);
    phases.show(setup.map(), ui);
  }

  private static Div column(Panel... panels) {
    return new Div(panels);
  }
}
