package symmetry.ui.clinic;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import symmetry.clinic.DenseNetwork;
import symmetry.clinic.FittingTask;
import symmetry.data.DataSpec;
import symmetry.data.OwnData;
import symmetry.engine.Activation;
import symmetry.engine.Loss;
import symmetry.experiment.Experiment;
import symmetry.experiment.Labels;
import symmetry.experiment.Limits;
import symmetry.ui.element.Named;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Panel;

/** Which network of a file runs here, and on what: data and loss that it fits are offered. */
final class NetworkFields extends Div {

  private final Supplier<List<OwnData>> tables;
  private final Runnable onChange;
  private final EnumSelect<DenseNetwork> which;
  private final EnumSelect<DataSpec> data;
  private final EnumSelect<Loss> loss;
  private final BoundedField seed;
  private final Paragraph note = Named.known("clinic-fits", Panel.help(""));
  private List<DenseNetwork> networks = List.of();
  private Optional<DenseNetwork> network = Optional.empty();
  private Optional<FittingTask> task = Optional.empty();
  private long chosenSeed = (long) Limits.SEED.initial();

  /**
   * @param tables that the visitor brought
   * @param onChange hears that something else was chosen
   */
  NetworkFields(Supplier<List<OwnData>> tables, Runnable onChange) {
    this.tables = tables;
    this.onChange = onChange;
    which = new EnumSelect<>("Network", NetworkFields::name, this::choose);
    which.setId("clinic-network");
    data = new EnumSelect<>("Data", NetworkFields::name, this::choose);
    data.setId("clinic-data");
    data.setPlaceholder("choose");
    loss = new EnumSelect<>("Output and loss", Labels::of, this::choose);
    loss.setId("clinic-loss");
    seed = new BoundedField("Seed of the data", Limits.SEED, value -> {
      chosenSeed = (long) value;
      onChange.run();
    }).withId("clinic-seed");
    seed.show(chosenSeed);
    add(Panel.fields(which, data, loss, seed), note);
  }

  private static String name(DenseNetwork network) {
    return "layers %d to %d: %s".formatted(network.first(), network.last(), network);
  }

  private static String name(DataSpec data) {
    return data.source() instanceof OwnData own
      ? "Your table of %d rows".formatted(own.rows())
      : Labels.of(data.source());
  }

  void show(List<DenseNetwork> found) {
    networks = found;
    network = found.stream().findFirst();
    task = Optional.empty();
    draw();
  }

  private void choose(DenseNetwork chosen) {
    network = Optional.of(chosen);
    task = Optional.empty();
    changed();
  }

  private void choose(DataSpec chosen) {
    task = fitting()
      .stream()
      .filter(t -> t.data().equals(chosen))
      .findFirst();
    changed();
  }

  private void choose(Loss chosen) {
    task = task.map(present -> new FittingTask(present.data(), chosen));
    changed();
  }

  private void changed() {
    draw();
    onChange.run();
  }

  private List<FittingTask> fitting() {
    return network
      .filter(n -> n.whyNotRun().isEmpty())
      .map(n -> FittingTask.of(n, tables.get()))
      .orElse(List.of());
  }

  private void draw() {
    List<FittingTask> fitting = fitting();
    which.setVisible(networks.size() > 1);
    which.show(networks, network.orElse(null));
    List<DataSpec> offered = fitting.stream().map(FittingTask::data).distinct().toList();
    Optional<DataSpec> on = task.map(FittingTask::data);
    data.show(offered, on.orElse(null));
    data.setEnabled(!offered.isEmpty());
    List<Loss> losses = fitting
      .stream()
      .filter(t -> on.equals(Optional.of(t.data())))
      .map(FittingTask::loss)
      .toList();
    loss.show(losses, task.map(FittingTask::loss).orElse(null));
    loss.setEnabled(!losses.isEmpty());
    note.setText(words(offered.size()));
  }

  private String words(int offered) {
    if (network.isEmpty()) return "There is no dense network in this file: none of it runs here.";
    DenseNetwork present = network.get();
    Optional<String> whyNot = present.whyNotRun();
    if (whyNot.isPresent()) {
      return "The network %s does not run here: %s.".formatted(present, whyNot.get());
    }
    if (offered == 0) {
      return (
        "No data set here has %d inputs and %d outputs, as the network %s has. Bring a table that has to the " +
        "playground's data sheet, then this file again: the table is offered here."
      ).formatted(present.inputs(), present.outputs(), present);
    }
    return "The network %s, from its weights, bit by bit; the activation is that of “What to ask”.".formatted(
      present
    );
  }

  Optional<DenseNetwork> network() {
    return network;
  }

  Optional<FittingTask> task() {
    return task;
  }

  long seed() {
    return chosenSeed;
  }

  /** The network on what was chosen; nothing if no data were. */
  Optional<Experiment> experiment(Activation activation) {
    return network.flatMap(n -> task.map(on -> n.experiment(activation, on, chosenSeed)));
  }
}
