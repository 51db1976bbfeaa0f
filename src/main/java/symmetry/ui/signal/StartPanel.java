package symmetry.ui.signal;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import symmetry.engine.Activation;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Limits;
import symmetry.number.Numerals;
import symmetry.study.signal.DeepNetwork;
import symmetry.study.signal.SignalSetup;
import symmetry.ui.element.Block;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.ChoiceField;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.FieldPanel;
import symmetry.ui.panel.Term;

/** Which network: its activation and size, its initializer, and a second one to compare with. */
final class StartPanel extends FieldPanel {

  private final EnumSelect<Activation> activation;
  private final ChoiceField<InitializerKind> weights;
  private final Div amounts = new Block("amounts").withId("amounts");
  private final Checkbox compares = new Checkbox("Compare with a second initializer");
  private final ChoiceField<InitializerKind> beside;
  private final Div besideAmounts = new Block("amounts").withId("amounts-beside");
  private final BoundedField biases;
  private final BoundedField depth;
  private final BoundedField width;
  private final BoundedField seeds;
  private final BoundedField seed;

  StartPanel(SignalEditor editor) {
    super("Network");
    activation = new EnumSelect<Activation>("Activation", Activation::label, f ->
      editor.change(s -> s.withNetwork(s.network().withActivation(f)))
    )
      .withId("activation")
      .withClass("is-wide");
    weights = new ChoiceField<InitializerKind>(
      "Weights start as",
      InitializerKind.GLOROT_UNIFORM,
      start -> editor.change(s -> s.withNetwork(s.network().withWeights(start)))
    ).withId("init");
    compares.setId("compares");
    compares.addValueChangeListener(event -> {
      if (event.isFromClient()) editor.change(s -> s.withBeside(usualBeside(s, event.getValue())));
    });
    beside = new ChoiceField<InitializerKind>(
      "Second initializer",
      InitializerKind.GLOROT_UNIFORM,
      start -> editor.change(s -> s.withBeside(Optional.of(start)))
    ).withId("beside");
    biases = new BoundedField("σ_b", DeepNetwork.BIAS_DEVIATION, value ->
      editor.change(s -> s.withNetwork(s.network().withBiasDeviation(value)))
    ).withId("bias");
    biases.setTooltipText(
      "Deviation of the biases, drawn from N(0, σ_b²). At 0, the starts of PyTorch and scikit-learn have their own."
    );
    depth = new BoundedField("Hidden layers", DeepNetwork.DEPTH, value ->
      editor.change(s -> s.withNetwork(s.network().withDepth((int) value)))
    ).withId("depth");
    width = new BoundedField("Units", DeepNetwork.WIDTH, value ->
      editor.change(s -> s.withNetwork(s.network().withWidth((int) value)))
    ).withId("width");
    width.setTooltipText(
      "In each layer. The formulas hold for many units; with few, results scatter about them."
    );
    seeds = new BoundedField("Seeds", SignalSetup.SEEDS, value ->
      editor.change(s -> s.withSeeds((int) value))
    ).withId("seeds");
    seeds.setTooltipText("How many seeds are measured, from the first on.");
    seed = new BoundedField("First seed", Limits.SEED, value ->
      editor.change(s -> s.withSeed((long) value))
    ).withId("seed");
    add(
      activation,
      weights,
      amounts,
      compares,
      beside,
      besideAmounts,
      fields(biases, depth, width, seeds, seed),
      refusal
    );
  }

  void show(SignalSetup setup) {
    refusal.hide();
    DeepNetwork network = setup.network();
    activation.show(List.of(Activation.values()), network.activation());
    activation.setHelperText(network.activation().formula());
    weights.show(network.weights());
    showAmounts(amounts, network);
    compares.setValue(setup.beside().isPresent());
    beside.setVisible(setup.beside().isPresent());
    setup.beside().ifPresent(beside::show);
    besideAmounts.setVisible(setup.beside().isPresent());
    setup.networkBeside().ifPresent(other -> showAmounts(besideAmounts, other));
    biases.show(network.biasDeviation());
    depth.show(network.depth());
    width.show(network.width());
    seeds.show(setup.seeds());
    seed.show(setup.seed());
  }

  private static void showAmounts(Div amounts, DeepNetwork network) {
    amounts.removeAll();
    amounts.add(Term.paragraph(amountsTo(network)));
  }

  /** σ_w of a network's weights, with the biases that come with them. */
  static String amountsTo(DeepNetwork network) {
    OptionalDouble deviation = network.weightDeviation();
    return deviation.isPresent()
      ? "σ_w = √(n·Var w) = %s with n = %d%s".formatted(
          Numerals.four(deviation.getAsDouble()),
          network.width(),
          network
            .ownBiases()
            .map(own ->
              "; biases as their framework has them, %s, σ_b = %s".formatted(
                own.kind().formula(),
                Numerals.four(network.effectiveBiasDeviation())
              )
            )
            .orElse("")
        )
      : "No σ_w: these weights are not drawn independently around 0, so nothing can be predicted, only " +
          "measured.";
  }

  /** He beside everything, and Glorot beside He. */
  private static Optional<Choice<InitializerKind>> usualBeside(SignalSetup setup, boolean wanted) {
    if (!wanted) return Optional.empty();
    Choice<InitializerKind> he = Choice.of(InitializerKind.HE_NORMAL);
    boolean taken = setup.network().weights().equals(he);
    return Optional.of(taken ? Choice.of(InitializerKind.GLOROT_NORMAL) : he);
  }
}
