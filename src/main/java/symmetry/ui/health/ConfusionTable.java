package symmetry.ui.health;

import java.util.List;

/**
 * How often each class was taken for which. Wire record.
 *
 * @param split over which samples, in words
 * @param classes their names
 * @param counts a row for each true class, a column for each answer
 */
public record ConfusionTable(String split, List<String> classes, List<List<Integer>> counts) {}
