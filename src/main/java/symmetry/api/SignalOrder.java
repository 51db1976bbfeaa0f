package symmetry.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import symmetry.study.signal.DeepNetwork;
import symmetry.study.signal.LayerSignals;
import symmetry.study.signal.PredictedSignals;
import symmetry.study.signal.SignalDraw;
import symmetry.study.signal.SignalRecords;
import symmetry.study.signal.SignalSetup;

/** Draws of a network, and of the same from a second start if there is one. */
record SignalOrder(SignalSetup setup) implements StudyOrder<LayerSignals> {
  /** What was asked for. */
  record Asked(String link) {}

  @Override
  public String kind() {
    return SignalKind.NAME;
  }

  @Override
  public Asked parameters() {
    return new Asked(setup.query());
  }

  @Override
  public List<SignalDraw> tasks() {
    return setup.draws();
  }

  @Override
  public List<SignalReply.Brief> brief(List<@Nullable LayerSignals> found) {
    return byNetwork(found, (network, draws) ->
      new SignalReply.Brief(network.weights().token(), setup.seeds(), draws.size())
    );
  }

  @Override
  public List<SignalReply> whole(List<@Nullable LayerSignals> found) {
    return byNetwork(found, SignalReply::of);
  }

  @Override
  public String csv(List<@Nullable LayerSignals> found) {
    return byNetwork(found, (network, draws) ->
      SignalRecords.of(network.weights().token(), PredictedSignals.of(network), draws)
    )
      .stream()
      .reduce(SignalRecords::and)
      .orElseThrow()
      .csv();
  }

  private <T> List<T> byNetwork(
    List<@Nullable LayerSignals> found,
    BiFunction<DeepNetwork, List<LayerSignals>, T> view
  ) {
    List<T> views = new ArrayList<>();
    int at = 0;
    for (DeepNetwork network : setup.networks()) {
      List<LayerSignals> draws = Findings.done(found.subList(at, at + setup.seeds()));
      views.add(view.apply(network, draws));
      at += setup.seeds();
    }
    return views;
  }
}
