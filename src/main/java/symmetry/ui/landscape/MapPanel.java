package symmetry.ui.landscape;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.function.Consumer;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.map.LossMap;
import symmetry.ui.panel.Panel;

/** A map with its switches. */
final class MapPanel extends Panel {

  private final Block switches = new Block("map-switches");

  MapPanel(String title, LossMap map) {
    super(title);
    addSwitch("In relief", "relief", map::setRelief);
    add(switches, Named.known("map", map));
  }

  /**
   * @param onChange gets what the switch was turned to
   */
  void addSwitch(String label, String id, Consumer<Boolean> onChange) {
    Checkbox box = Named.known(id, new Checkbox(label));
    box.addValueChangeListener(event -> onChange.accept(event.getValue()));
    switches.add(box);
  }
}
