package symmetry.ui.clinic;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.clinic.DenseNetwork;
import symmetry.clinic.ExampleNetwork;
import symmetry.clinic.FileReport;
import symmetry.clinic.FittingTask;
import symmetry.clinic.NetworkInFile;
import symmetry.clinic.NetworkStart;
import symmetry.clinic.OneFile;
import symmetry.clinic.PairAsk;
import symmetry.clinic.PairReport;
import symmetry.clinic.TwoFiles;
import symmetry.experiment.Experiment;
import symmetry.experiment.GivenWeights;
import symmetry.experiment.Link;
import symmetry.pool.Examinations.BroughtFile;
import symmetry.session.ClinicVisit;
import symmetry.session.TableVisit;
import symmetry.study.file.Csv;
import symmetry.study.file.Json;
import symmetry.ui.element.Named;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Action;
import symmetry.ui.panel.PageHead;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Refusal;
import symmetry.ui.shell.MainLayout;
import symmetry.ui.study.Download;
import symmetry.ui.study.RunBar;

/** The Clinic page. Holds the files that were brought and what was found in them. */
@Route(value = "clinic", layout = MainLayout.class)
@PageTitle("Clinic · Symmetry Playground")
class ClinicView extends Div {

  private final ClinicVisit visit;
  private final TableVisit tables;
  private final FileSlot first;
  private final FileSlot second;
  private final AskFields asked = new AskFields(this::examine);
  private final Refusal refusal = new Refusal();
  private final RunBar bar;
  private final Asking<FileReport> one;
  private final Asking<PairReport> two;
  private final Asking<NetworkStart> opening;
  private final WaysPanel ways = new WaysPanel();
  private final VerdictPanel verdict = new VerdictPanel();
  private final PairPanel pair = new PairPanel();
  private final Panel playground = new Panel("In the playground");
  private final NetworkFields network;
  private final Action open;
  private final Panel layers = new Panel("Layers");
  private final LayerTable table = new LayerTable(this::showLayer);
  private final RolesPanel roles = new RolesPanel(this::examine);
  private final ChainPanel chain = new ChainPanel();
  private final LayerPanel layer = new LayerPanel();
  private PairAsk.By by = PairAsk.By.WEIGHTS;
  private @Nullable FileReport report;

  ClinicView(ClinicVisit visit, TableVisit tables) {
    this.visit = visit;
    this.tables = tables;
    bar = new RunBar("", "Examine again", this::examine, this::cancel).withFiles(
      new Download("clinic.csv", () -> {
        FileReport found = found();
        return out -> Csv.text(LayerRows.of(found)).writeTo(out);
      }),
      new Download("clinic.json", () -> Json.text(found()))
    );
    one = new Asking<>(visit, bar, refusal, this::show, this::hide);
    two = new Asking<>(visit, bar, refusal, this::show, () -> pair.setVisible(false));
    opening = new Asking<>(visit, bar, refusal, this::openPlayground, () -> {});
    first = new FileSlot("weights", "Drop a file here, or choose one", visit, this::take);
    second = new FileSlot("weights-2", "Drop a second file here", visit, this::compare);
    network = new NetworkFields(tables::tables, this::networkChanged);
    open = new Action("Open in the playground", this::open).withId("open-network");
    playground.add(network, open);
    layers.add(
      Panel.help("Click a column to sort by it, the name of a layer to see it below."),
      table
    );
    PageHead head = new PageHead(
      "Is it my initialization?",
      "Bring the weights of a network of your own. Every matrix is looked through: identical and nearly identical " +
        "units, dead ones, rank, scale, which initializer it looks like, and how signal and gradient get through."
    );
    Div left = new Div(filePanel(), new Panel("What to ask").with(asked), secondPanel());
    Div right = new Div(refusal, bar, ways, verdict, pair, playground, chain, layers, roles, layer);
    Main page = new Main(head, left, Named.styled("clinic-found", right));
    add(Named.styled("page clinic-page", page));
    bar.offerFiles(false);
    bar.setVisible(false);
    hide();
  }

  private Panel filePanel() {
    return new Panel("File").with(
      first.drop(),
      new Action("Examine an example", this::takeExample).withId("example"),
      Panel.help(
        "safetensors, NPZ, NPY, PyTorch state_dict (.pt, .pth), Keras (.keras, .h5) or ONNX, up to 200 MB. " +
          "It is kept on the server, under a name that nobody knows, until you leave this page, and read by nobody else."
      )
    );
  }

  private Panel secondPanel() {
    EnumSelect<PairAsk.By> matching = new EnumSelect<PairAsk.By>(
      "Units are matched by",
      PairAsk.By::label,
      chosen -> {
        by = chosen;
        compare();
      }
    ).withId("clinic-by");
    matching.show(List.of(PairAsk.By.values()), by);
    return new Panel("Second file").with(
      second.drop(),
      Panel.fields(matching),
      Panel.help(
        "The same network at another step or from another seed: who moved, who has the same function up to the order of units, " +
          "and, where the network runs here on data that you choose, the loss between the two."
      )
    );
  }

  private FileReport found() {
    FileReport present = report;
    if (present == null) throw new IllegalStateException("nothing is found yet");
    return present;
  }

  private void takeExample() {
    if (first.bring(ExampleNetwork.NAME, ExampleNetwork::write)) return;
    refusal.show("Too many files are kept at the moment. Try again in a minute.");
  }

  /** Where all stands in one column, what is found is far below. */
  private void take() {
    bar.setVisible(true);
    bar.getElement().executeJs("if (innerWidth < 900) this.scrollIntoView()");
    ways.setVisible(false);
    roles.forget();
    examine();
  }

  private void examine() {
    if (first.file().isEmpty()) return;
    one.ask(
      new OneFile(first.file().get().path(), asked.ask().withLayers(roles.choices())),
      first.name()
    );
  }

  private void cancel() {
    one.cancel();
    two.cancel();
    opening.cancel();
  }

  private void hide() {
    report = null;
    bar.offerFiles(false);
    for (Panel panel : List.of(verdict, pair, playground, chain, layers, roles, layer)) {
      panel.setVisible(false);
    }
  }

  private void show(FileReport done) {
    report = done;
    bar.showIdle("%s: %s.".formatted(first.name(), done.format()));
    bar.offerFiles(true);
    verdict.show(done);
    verdict.setVisible(true);
    network.show(done.networks());
    playground.setVisible(true);
    networkChanged();
    done.signal().ifPresent(chain::show);
    chain.setVisible(done.signal().isPresent());
    if (!roles.isShown()) roles.show(done);
    boolean some = !done.layers().isEmpty();
    layers.setVisible(some);
    layer.setVisible(some);
    if (some) {
      table.show(LayerRows.of(done));
      showLayer(done.layers().getFirst().number());
    }
    compare();
  }

  private void showLayer(int number) {
    found()
      .layers()
      .stream()
      .filter(l -> l.number() == number)
      .findFirst()
      .ifPresent(layer::show);
  }

  private void networkChanged() {
    open.setEnabled(network.task().isPresent());
    if (pair.isVisible() && network.task().isPresent()) compare();
  }

  /** Both files, if both are there. */
  private void compare() {
    Optional<BroughtFile> other = second.file();
    if (report == null || first.file().isEmpty() || other.isEmpty()) return;
    PairAsk.By how = network.task().isPresent() ? by : PairAsk.By.WEIGHTS;
    PairAsk ask = new PairAsk(
      asked.ask().withLayers(roles.choices()),
      how,
      network.experiment(asked.ask().activation())
    );
    two.ask(
      new TwoFiles(first.file().get().path(), other.get().path(), ask),
      "%s and %s".formatted(first.name(), second.name())
    );
  }

  private void show(PairReport found) {
    pair.show(found);
    pair.setVisible(true);
    if (by != found.by()) {
      refusal.show("To match units by what they say, choose data under “In the playground” first.");
    }
  }

  private void open() {
    Optional<DenseNetwork> chosen = network.network();
    if (first.file().isEmpty() || chosen.isEmpty()) return;
    opening.ask(
      new NetworkInFile(
        first.file().get().path(),
        asked.ask().withLayers(roles.choices()),
        chosen.get()
      ),
      first.name()
    );
  }

  private void openPlayground(NetworkStart start) {
    Optional<FittingTask> task = network.task();
    if (task.isEmpty()) return;
    GivenWeights weights = start.weights();
    if (!weights.fitLink() && !tables.keep(weights)) {
      refusal.show("There is no memory for these weights now. Try again later.");
      return;
    }
    Experiment experiment = start.experiment(asked.ask().activation(), task.get(), network.seed());
    getUI().ifPresent(ui ->
      ui.navigate("", QueryParameters.fromString(new Link(experiment, 0).query()))
    );
  }

  @Override
  protected void onDetach(DetachEvent event) {
    cancel();
    first.forget();
    second.forget();
  }
}
