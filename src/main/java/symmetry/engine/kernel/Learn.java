package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;
import symmetry.bytecode.Int;
import symmetry.engine.Activation;

/**
 * All that plain gradient descent does with a layer of few inputs and units on the whole batch: the error
 * of the layer below, the gradient and the update.
 *
 * @param f by whose derivative the errors below are multiplied at once; none if that comes later
 */
record Learn(Layout layer, @Nullable Activation f) implements Phase {
  @Override
  public void emit(Body body) {
    RowSums errors = RowSums.errorBelow(layer, f);
    Gradient gradient = new Gradient(layer, true);
    SampleLoop.emit(
      body,
      gradient.loop(body, Int.ZERO, layer.columns()),
      errors.loop(body, Int.ZERO, layer.columnsIn())
    );
    if (!layer.isSingle() && !layer.isLanewise()) new Turn(layer).emit(body);
  }

  @Override
  public Learn lower(int layers) {
    return new Learn(layer.lower(layers), f);
  }

  /** Whether there are registers for the sums of the gradient and the weights in one loop. */
  static boolean isFor(Layout layer) {
    int sums = layer.columns() * (layer.fanIn() + 1);
    int weights = layer.columnsIn() * layer.fanOut();
    boolean fits = layer.isLanewise()
      ? layer.lanes() > 1 && sums + weights <= RowSums.REGISTERS
      : layer.fanIn() <= layer.lanes() && layer.fanOut() <= layer.lanes();
    return layer.layer() > 0 && fits;
  }
}
