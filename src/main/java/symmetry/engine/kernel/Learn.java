package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;
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
    ErrorBelow errors = new ErrorBelow(layer, f);
    Gradient gradient = new Gradient(layer, true);
    if (layer.layer() == 0) {
      gradient.emit(body);
    } else if (!isOneLoop()) {
      errors.emit(body);
      gradient.emit(body);
    } else {
      SampleLoop.emit(
        body,
        gradient.loop(body, Int.ZERO, layer.columns()),
        errors.loop(body, Int.ZERO, layer.columnsIn())
      );
    }
    boolean isTurned = layer.layer() > 0 && !layer.isLanewise() && !layer.isSingle();
    if (isTurned) new Turn(layer).emit(body);
  }

  /** Whether there are registers for the sums of the gradient and the weights at once. */
  private boolean isOneLoop() {
    int sums = (layer.fanIn() + 1) * layer.columns();
    return sums + layer.fanOut() * layer.columnsIn() <= 20;
  }
}
