package symmetry.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import symmetry.number.Rounded;

/** Sizes over the depth on a logarithmic axis: lines predicted, points and bands measured. */
@Tag("depth-chart")
public final class DepthChart extends Component {

  /**
   * What is drawn. Wire record.
   *
   * @param xName of the horizontal axis
   * @param x where each value stands
   * @param description what a screen reader says
   */
  public record Data(String xName, List<Integer> x, String description, List<Line> lines) {}

  /**
   * One start; a list is empty where there is nothing of its kind, null leaves a gap. Wire record.
   *
   * @param name empty where there is one line only
   */
  public record Line(
    String name,
    List<@Nullable Double> predicted,
    List<@Nullable Double> mean,
    List<@Nullable Double> least,
    List<@Nullable Double> most
  ) {}

  public void show(Data data) {
    getElement().callJsFunction("show", data);
  }

  /** As the wire has them. */
  public static List<@Nullable Double> wire(List<Double> sizes) {
    return sizes.stream().<@Nullable Double>map(Rounded::orNull).toList();
  }
}
