package symmetry.ui.health;

import java.util.List;

/**
 * How often each class was taken for which. Wire record.
 *
 * @param classes their names
 */
public record ConfusionTable(List<String> classes, List<Split> splits) {
  /**
   * @param counts a row for each true class, a column for each answer
   */
  public record Split(String name, List<List<Integer>> counts) {}
}
