package symmetry.ui.element;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** A block with as many parts of one kind as are asked for; those that are there stay. */
public final class CountedBlock<C extends Component> extends Block {

  private final IntFunction<C> make;
  private final List<C> parts = new ArrayList<>();

  /**
   * @param make the part at a place, from 0
   */
  public CountedBlock(String names, IntFunction<C> make) {
    super(names);
    this.make = make;
  }

  public void setCount(int count) {
    while (parts.size() > count) remove(parts.removeLast());
    while (parts.size() < count) {
      parts.add(make.apply(parts.size()));
      add(parts.getLast());
    }
  }

  public List<C> parts() {
    return Collections.unmodifiableList(parts);
  }
}
