package symmetry.ui.landscape;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.function.Consumer;
import symmetry.ui.element.Block;
import symmetry.ui.map.LossMap;
import symmetry.ui.panel.Panel;

/** A map with its switches. */
final class MapPanel extends Panel {

  private final Block switches = new Block("map-switches");

  MapPanel(String title, LossMap map) {
    super(title);
    addSwitch("In relief", "relief", false, map::setRelief);
    add(switches, map);
    map.setId("map");
  }

  /**
   * @param onChange gets what the switch was turned to
   */
  Checkbox addSwitch(String label, String id, boolean on, Consumer<Boolean> onChange) {
    Checkbox box = new Checkbox(label, on);
    box.setId(id);
    box.addValueChangeListener(event -> onChange.accept(event.getValue()));
    switches.add(box);
    return box;
  }
}
