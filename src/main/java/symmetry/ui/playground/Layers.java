package symmetry.ui.playground;

import java.util.ArrayList;
import java.util.List;
import symmetry.experiment.Changed;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.LayerStart;
import symmetry.experiment.Limits;

/** What a person does to the layers of an experiment. Layers count from 0. */
final class Layers {

  private Layers() {}

  static Changed without(Experiment experiment, int layer) {
    return layer >= 0 && layer < experiment.hidden().size()
      ? Changed.withoutHidden(experiment, layer)
      : new Changed(experiment, List.of());
  }

  /** With one more layer at this place, like the one before it. */
  static Changed withOneMore(Experiment experiment, int place) {
    int within = Math.min(place, experiment.hidden().size());
    return Changed.withOneMoreHidden(experiment, within, pattern(experiment, within));
  }

  static boolean canGrow(Experiment experiment) {
    int layers = experiment.hidden().size();
    if (layers >= Limits.HIDDEN_LAYERS.max()) return false;
    List<HiddenLayer> more = new ArrayList<>(experiment.hidden());
    more.add(pattern(experiment, layers));
    return (
      Experiment.parameterCount(experiment.data(), more, experiment.loss()) <= Limits.MAX_PARAMETERS
    );
  }

  /** Every layer with this one's activation and start, the output with its start. */
  static Experiment allLike(Experiment experiment, int layer) {
    HiddenLayer pattern = experiment.hidden().get(layer);
    List<HiddenLayer> alike = experiment
      .hidden()
      .stream()
      .map(h -> pattern.withUnits(h.units()))
      .toList();
    return experiment.withHidden(alike).withOutput(pattern.start());
  }

  /** With another start of a layer; the output layer is the one after the hidden ones. */
  static Experiment withStart(Experiment experiment, int layer, LayerStart start) {
    return layer < experiment.hidden().size()
      ? experiment.withHidden(layer, h -> h.withStart(start))
      : experiment.withOutput(start);
  }

  private static HiddenLayer pattern(Experiment experiment, int place) {
    List<HiddenLayer> hidden = experiment.hidden();
    return hidden.isEmpty()
      ? Experiment.opening().hidden().getFirst().withStart(experiment.output().ofHidden())
      : hidden.get(Math.clamp(place - 1L, 0, hidden.size() - 1));
  }
}
