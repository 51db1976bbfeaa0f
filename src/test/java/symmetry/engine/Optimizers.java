package symmetry.engine;

import java.util.List;
import symmetry.engine.Optimizer.Adam;
import symmetry.engine.Optimizer.Momentum;
import symmetry.engine.Optimizer.Nesterov;
import symmetry.engine.Optimizer.RmsProp;
import symmetry.engine.Optimizer.Sgd;

/** One of every kind, with the usual settings. */
final class Optimizers {

  private Optimizers() {}

  static List<Optimizer> all() {
    return List.of(
      new Sgd(),
      new Momentum(0.9),
      new Nesterov(0.9),
      new RmsProp(0.99, 1e-8),
      new Adam(0.9, 0.999, 1e-8)
    );
  }
}
