package symmetry.ui.draw;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import symmetry.ui.chart.AxisRange;

/** A plane to draw data on. Tells of every finished stroke; what a browser says is checked here. */
@Tag("drawing-pad")
public final class DrawingPad extends Component {

  private static final int NUMBERS_A_POINT = 3;

  private final Consumer<DrawnData> onDrawn;
  private DrawnData shown;

  /**
   * @param blank an empty drawing to begin with
   * @param least points without which a drawing is not told of
   * @param onDrawn gets what is drawn after each stroke
   */
  public DrawingPad(DrawnData blank, int least, Consumer<DrawnData> onDrawn) {
    this.onDrawn = onDrawn;
    shown = blank;
    getElement().setAttribute("least", Integer.toString(least));
    getElement().setAttribute("most", Integer.toString(DrawnData.MOST_POINTS));
    getElement().callJsFunction("show", blank);
  }

  /** Shows other data, which can be drawn on. What is on it already stays, and the pad as it is. */
  public void show(DrawnData drawing) {
    if (drawing.hasPointsOf(shown)) return;
    shown = drawing;
    getElement().callJsFunction("show", drawing);
  }

  @ClientCallable
  private void drawn(boolean curve, int classes, double[] numbers) {
    if (numbers.length > NUMBERS_A_POINT * DrawnData.MOST_POINTS) return;
    if (classes < DrawnData.FEWEST_CLASSES || classes > DrawnData.MOST_CLASSES) return;
    List<DrawnPoint> points = IntStream.range(0, numbers.length / NUMBERS_A_POINT)
      .map(k -> NUMBERS_A_POINT * k)
      .mapToObj(k -> new DrawnPoint(numbers[k], numbers[k + 1], (int) numbers[k + 2]))
      .filter(point -> isOn(shown, point, classes))
      .toList();
    shown = new DrawnData(curve, classes, shown.x(), shown.y(), points);
    onDrawn.accept(shown);
  }

  private static boolean isOn(DrawnData pad, DrawnPoint point, int classes) {
    return (
      isOn(pad.x(), point.x()) &&
      isOn(pad.y(), point.y()) &&
      point.label() >= 0 &&
      point.label() < classes
    );
  }

  private static boolean isOn(AxisRange axis, double value) {
    return value >= axis.low() && value <= axis.high();
  }
}
