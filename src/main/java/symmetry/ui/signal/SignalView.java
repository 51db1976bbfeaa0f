package symmetry.ui.signal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.experiment.Tables;
import symmetry.session.ClinicVisit;
import symmetry.session.StudyShelf;
import symmetry.session.TableVisit;
import symmetry.study.signal.SignalSetup;
import symmetry.ui.element.Named;
import symmetry.ui.page.Address;
import symmetry.ui.panel.Brought;
import symmetry.ui.panel.PageHead;
import symmetry.ui.shell.MainLayout;
import symmetry.ui.wanted.WantingPage;

/**
 * The Signal page. Composes the panels and handles the address; holds the setup, which only {@link
 * #change} replaces.
 */
@Route(value = "signal", layout = MainLayout.class)
@PageTitle("Signal · Symmetry Playground")
class SignalView extends WantingPage implements SignalEditor {

  private final PaperList papers = new PaperList(this);
  private final StartPanel start = new StartPanel(this::changeNetwork);
  private final SignalPanel signal;
  private final PaperPanel paper;
  private final FrameworkPanel framework;
  private final PhasePanel phases;
  private SignalSetup setup = SignalSetup.opening();

  SignalView(StudyShelf shelf, TableVisit tables, ClinicVisit clinic) {
    super("signal", tables, clinic);
    signal = new SignalPanel(shelf);
    paper = new PaperPanel(shelf);
    framework = new FrameworkPanel(this, shelf);
    phases = new PhasePanel(this::changeGrid, shelf);
    PageHead head = new PageHead(
      "How deep does a signal reach?",
      "Every layer multiplies the signal, and the gradient on its way back, by random weights. If they are too " +
        "small both die out; if too large the gradient explodes. In between lies the edge of chaos."
    );
    Main page = Named.styled(
      "page signal-page",
      new Main(head, messages, new Div(start, papers), new Div(paper, signal, framework, phases))
    );
    add(page);
  }

  @Override
  protected List<Problem> read(Map<String, List<String>> query, Tables atHand) {
    Optional<Brought> brought = Brought.in(query, atHand);
    if (brought.isPresent()) return take(brought.get());
    Parsed<SignalSetup> parsed = SignalSetup.parse(query);
    setup = parsed.value();
    return parsed.problems();
  }

  private List<Problem> take(Brought brought) {
    SignalSetup.Taken taken = SignalSetup.of(brought.experiment());
    setup = taken.setup();
    messages.showLeft(taken.left());
    return brought.problems();
  }

  @Override
  protected void arrive() {
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

  private void change(UnaryOperator<SignalSetup> change, Consumer<String> refusals) {
    changed(() -> change.apply(setup), refusals).ifPresent(other -> {
      setup = other;
      messages.clear();
      address.enter(setup.query(), Address.Change.SETUP);
      show();
    });
  }

  @Override
  protected void show() {
    papers.show(setup);
    start.show(setup);
    paper.show(setup);
    signal.show(setup);
    framework.show(setup);
    phases.show(setup.map());
  }
}
