package symmetry.training;

import java.util.List;
import symmetry.diagnostics.ConfusionMatrix;

/** Which class was taken for which, on either split. */
public record Confusion(List<String> classNames, ConfusionMatrix train, ConfusionMatrix test) {
  public Confusion {
    classNames = List.copyOf(classNames);
  }
}
