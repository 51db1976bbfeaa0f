package symmetry.ui.signal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;
import symmetry.session.StudyShelf;
import symmetry.study.signal.SignalSetup;
import symmetry.ui.page.Address;
import symmetry.ui.panel.Brought;
import symmetry.ui.panel.Messages;
import symmetry.ui.panel.PageHead;
import symmetry.ui.panel.Panel;
import symmetry.ui.shell.MainLayout;

/**
 * The Signal page. Composes the panels and handles the address; holds the setup, which only {@link
 * #change} replaces.
 */
@Route(value = "signal", layout = MainLayout.class)
@PageTitle("Signal · Symmetry Playground")
class SignalView extends Div implements BeforeEnterObserver, SignalEditor {

  private final Address address = new Address("signal");
  private final Messages messages = new Messages();
  private final PaperList papers = new PaperList(this);
  private final StartPanel start = new StartPanel(this::changeNetwork);
  private final SignalPanel signal;
  private final PaperPanel paper;
  private final PhasePanel phases;
  private SignalSetup setup = SignalSetup.opening();

  SignalView(StudyShelf shelf) {
    signal = new SignalPanel(shelf);
    paper = new PaperPanel(shelf);
    phases = new PhasePanel(this::changeGrid, shelf);
    PageHead head = new PageHead(
      "How deep does a signal reach?",
      "Every layer multiplies the signal, and the gradient on its way back, by random weights. If they are too " +
        "small both die out, if too large both explode. In between lies the edge of chaos."
    );
    Main page = new Main(head, messages, new Div(start, papers), column(paper, signal, phases));
    page.addClassNames("page", "signal-page");
    add(address, page);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Map<String, List<String>> query = Link.content(
      event.getLocation().getQueryParameters().getParameters()
    );
    messages.clear();
    Brought.in(query).ifPresentOrElse(this::take, () -> {
      Parsed<SignalSetup> parsed = SignalSetup.parse(query);
      setup = parsed.value();
      messages.showProblems(parsed.problems());
    });
    if (isAttached()) arrive();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    arrive();
  }

  private void take(Brought brought) {
    SignalSetup.Taken taken = SignalSetup.of(brought.experiment());
    setup = taken.setup();
    messages.showLeft(taken.left());
    messages.showProblems(brought.problems());
  }

  private void arrive() {
    address.arrive(setup.query());
    show();
  }

  @Override
  public void change(UnaryOperator<SignalSetup> change) {
    change(change, messages::showRefusal);
  }

  private void changeNetwork(UnaryOperator<SignalSetup> change) {
    change(change, start::refuse);
  }

  private void changeGrid(UnaryOperator<SignalSetup> change) {
    change(change, phases::refuse);
  }

  /**
   * @param refusals gets why not, to be shown where it was asked for
   */
  private void change(UnaryOperator<SignalSetup> change, Consumer<String> refusals) {
    try {
      setup = change.apply(setup);
      messages.clear();
      address.enter(setup.query(), Address.Change.SETUP);
      show();
    } catch (IllegalArgumentException refusal) {
      show();
      refusals.accept("Not applied: " + refusal.getMessage() + ".");
    }
  }

  private void show() {
    papers.show(setup);
    start.show(setup);
    paper.show(setup);
    signal.show(setup);
    phases.show(setup.map());
  }

  private static Div column(Panel... panels) {
    return new Div(panels);
  }
}
