package symmetry.ui.playground;

import java.util.List;
import java.util.Optional;
import symmetry.diagnostics.Histogram;
import symmetry.diagnostics.Saturation;
import symmetry.engine.Activation;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.Labels;
import symmetry.number.Numerals;
import symmetry.number.Rounded;
import symmetry.training.Inspection;
import symmetry.training.LayerHealth;
import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.health.Bars;
import symmetry.ui.health.HealthReport;
import symmetry.ui.health.NetworkHealth;
import symmetry.ui.live.FramePanel;

/** Whether signal and gradient get through each layer, and why not. */
final class HealthPanel extends FramePanel {

  HealthPanel(PlayBoard board) {
    super("health", "Health");
    measures(Part.HEALTH, Part.WHY_FROZEN);
    add(
      board.part(role(), new NetworkHealth()),
      help(
        "Over the training split, without dropout. Predicted: by the formula for random starts of " +
          "wide layers, at step 0; the error from what the output layer has now."
      )
    );
    wide();
  }

  @Override
  public Measure begin(Snapshot first) {
    return (snapshot, inspection, playing) -> Optional.of(report(snapshot, inspection));
  }

  private static HealthReport report(Snapshot snapshot, Inspection inspection) {
    List<HiddenLayer> hidden = snapshot.experiment().hidden();
    return new HealthReport(
      inspection.whyInWords(snapshot.divergence()),
      inspection
        .health()
        .stream()
        .map(layer -> wire(layer, hidden))
        .toList()
    );
  }

  private static HealthReport.Layer wire(LayerHealth health, List<HiddenLayer> hiddenLayers) {
    int hidden = hiddenLayers.size();
    return new HealthReport.Layer(
      Labels.layer(health.layer(), hidden),
      health
        .saturation()
        .map(s -> shares(s, hiddenLayers.get(health.layer()).activation()))
        .orElse(""),
      bars(health.activations()),
      bars(health.weights()),
      bars(health.gradients()),
      Rounded.orNull(health.gradient().mean()),
      Rounded.orNull(health.gradient().max()),
      Rounded.orNull(health.signal().varianceOfZ()),
      Rounded.orNull(health.predictedVarianceOfZ()),
      Rounded.orNull(health.error().variance()),
      Rounded.orNull(health.predictedErrorVariance())
    );
  }

  /** What can be said of the activation: only sigmoid and tanh saturate, only ReLU dies. */
  private static String shares(Saturation saturation, Activation activation) {
    return switch (activation) {
      case SIGMOID, TANH -> Numerals.percent(saturation.saturatedShare()) + " saturated";
      case RELU -> Numerals.percent(saturation.deadShare()) + " of the units dead";
      case LINEAR, LEAKY_RELU, ELU, SELU, GELU, SILU, SOFTPLUS, SINE, GAUSSIAN -> "";
    };
  }

  private static Bars bars(Histogram histogram) {
    return Bars.of(Rounded.few(histogram.low()), Rounded.few(histogram.high()), histogram.counts());
  }
}
