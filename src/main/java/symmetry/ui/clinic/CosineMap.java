package symmetry.ui.clinic;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import symmetry.clinic.UnitCosines;

/** The cosines between the units of a layer as a square of colours. */
@Tag("cosine-map")
final class CosineMap extends Component {

  private static final int LEVELS = 254;

  /**
   * Wire record: the pairs (i, j), j ≥ i, row by row.
   *
   * @param cosines 0 … 254 for −1 … 1
   */
  record Cells(int units, byte[] cosines) {}

  void show(UnitCosines alike, int ofUnits) {
    byte[] levels = new byte[alike.cosines().size()];
    for (int k = 0; k < levels.length; k++) {
      levels[k] = (byte) Math.round(((alike.cosines().get(k) + 1) / 2) * LEVELS);
    }
    int shown = alike.units().size();
    getElement().setAttribute(
      "aria-label",
      shown < ofUnits
        ? "Cosines between %d of %d units, at even distances".formatted(shown, ofUnits)
        : "Cosines between the %d units".formatted(shown)
    );
    getElement().callJsFunction("show", new Cells(shown, levels));
  }
}
