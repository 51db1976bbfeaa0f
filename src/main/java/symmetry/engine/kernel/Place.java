package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;

/**
 * Where in a network a layer stands.
 *
 * @param chunk samples worked on at once
 * @param activation of the layer; none for the last, whose answer is the loss's
 * @param activationBelow of the layer below; none for the first
 * @param sharesInput whether it reads the activations of the layer below as they are
 * @param isNarrow whether no layer of the network has more than {@value #NARROW} inputs or units
 */
record Place(
  int fanIn,
  int fanOut,
  int chunk,
  @Nullable Activation activation,
  @Nullable Activation activationBelow,
  boolean sharesInput,
  boolean isNarrow
) {
  static final int NARROW = 8;

  static Place of(Architecture architecture, int layer, int chunk, boolean sharesInput) {
    boolean narrow = true;
    for (int l = 0; l < architecture.layers(); l++) {
      narrow &= architecture.fanIn(l) <= NARROW && architecture.fanOut(l) <= NARROW;
    }
    return new Place(
      architecture.fanIn(layer),
      architecture.fanOut(layer),
      chunk,
      architecture.isOutput(layer) ? null : architecture.activation(layer),
      layer == 0 ? null : architecture.activation(layer - 1),
      sharesInput,
      narrow
    );
  }
}
