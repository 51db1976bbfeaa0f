package symmetry.data;

import java.util.List;
import symmetry.engine.Loss;

/** What is to be learned. */
public enum LearningTask {
  /** Two classes, one target: 0 or 1; with softmax, one for each class. */
  BINARY,
  /** Several classes, one target for each: 1 for the sample's class, 0 for the others. */
  MULTICLASS,
  /** One target, any number; between −1 and 1 in built-in data, before noise. */
  REGRESSION;

  /** The losses that make sense for it, the usual one first. */
  public List<Loss> losses() {
    return switch (this) {
      case BINARY -> List.of(
        Loss.SIGMOID_BCE,
        Loss.TANH_MSE,
        Loss.SIGMOID_MSE,
        Loss.LINEAR_MSE,
        Loss.SOFTMAX_CE
      );
      case MULTICLASS -> List.of(Loss.SOFTMAX_CE, Loss.SIGMOID_MSE, Loss.LINEAR_MSE);
      case REGRESSION -> List.of(Loss.LINEAR_MSE, Loss.TANH_MSE);
    };
  }

  /** Whether there may be so many classes. */
  public boolean allowsClasses(int classes) {
    return switch (this) {
      case BINARY -> classes == 2;
      case MULTICLASS -> classes > 2 && classes <= DataSpec.MAX_CLASSES;
      case REGRESSION -> classes == 0;
    };
  }

  public Loss usualLoss() {
    return losses().getFirst();
  }
}
