package symmetry.ui.chart;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.IntStream;

/** What the colours of {@link UnitHeatmap heatmaps} mean: in a row that wraps, or in a column. */
public class LikenessKey extends UnorderedList {

  private static final List<String> NAMES = List.of(
    "identical",
    "within 0.1 %",
    "within 1 %",
    "within 10 %",
    "within 50 %",
    "different"
  );

  /** Of which four suffice where there is little room. */
  private static final List<Integer> SHORT = List.of(0, 2, 3, 5);

  private LikenessKey(List<Integer> classes) {
    addClassName("likeness-key");
    for (int k : classes) {
      ListItem item = new ListItem(NAMES.get(k));
      item.getStyle().set("--key", "var(--same-%d)".formatted(k + 1));
      add(item);
    }
  }

  /** All six classes. */
  public static LikenessKey whole() {
    return new LikenessKey(IntStream.range(0, NAMES.size()).boxed().toList());
  }

  /** Four of them. */
  public static LikenessKey shortened() {
    return new LikenessKey(SHORT);
  }

  /** Below each other. */
  public LikenessKey inColumn() {
    addClassName("is-column");
    return this;
  }
}
