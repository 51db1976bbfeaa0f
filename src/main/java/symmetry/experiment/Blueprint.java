package symmetry.experiment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import symmetry.data.DataSpec;
import symmetry.engine.Architecture;
import symmetry.engine.Loss;

/**
 * What network an experiment has: data say how many inputs and, with the loss, outputs there are, layers what is
 * between them.
 *
 * @param output how the output layer's parameters start
 */
record Blueprint(DataSpec data, List<HiddenLayer> hidden, LayerStart output, Loss loss) {
  /** The engine's shape of this network. */
  Architecture architecture() {
    List<LayerStart> starts = starts();
    Set<Integer> unbiased = new HashSet<>();
    for (int l = 0; l < starts.size(); l++) if (!starts.get(l).hasBiases()) unbiased.add(l);
    return new Architecture(
      data.inputs(),
      hidden
        .stream()
        .map(h -> new Architecture.Hidden(h.units(), h.activation()))
        .toList(),
      data.outputs(loss),
      loss,
      unbiased
    );
  }

  /** How the parameters of each layer start; the output layer's is the last. */
  List<LayerStart> starts() {
    return Stream.concat(hidden.stream().map(HiddenLayer::start), Stream.of(output)).toList();
  }
}
