package symmetry.ui.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetry.study.signal.DeepNetwork;
import symmetry.study.signal.LayerSignals;
import symmetry.study.signal.PredictedSignals;
import symmetry.study.signal.Quantity;
import symmetry.study.signal.SignalRecords;
import symmetry.study.signal.SignalSpread;

/** One start: what is predicted, and what is measured so far. */
final class Measured {

  private final DeepNetwork network;
  private final Optional<LayerSignals> predicted;
  private final List<LayerSignals> draws = new ArrayList<>();

  Measured(DeepNetwork network) {
    this.network = network;
    predicted = PredictedSignals.of(network);
  }

  DeepNetwork network() {
    return network;
  }

  String name() {
    return network.weights().kind().label();
  }

  void add(LayerSignals draw) {
    draws.add(draw);
  }

  /** What sentences are about: the prediction or, without one, the first draw. */
  Optional<LayerSignals> signals() {
    return predicted.or(() -> draws.stream().findFirst());
  }

  DepthChart.Line line(String name, Quantity quantity) {
    List<Double> none = List.of();
    SignalSpread spread = draws.isEmpty()
      ? new SignalSpread(none, none, none)
      : SignalSpread.of(draws, quantity);
    return new DepthChart.Line(
      name,
      DepthChart.wire(predicted.map(p -> p.of(quantity)).orElse(none)),
      DepthChart.wire(spread.mean()),
      DepthChart.wire(spread.least()),
      DepthChart.wire(spread.most())
    );
  }

  SignalRecords records() {
    return SignalRecords.of(network.weights().token(), predicted, draws);
  }
}
