package symmetry.ui.microscope;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;

/** One step as equations; drawn by frames that carry a {@link StepView} for it. */
@Tag("step-microscope")
public class StepMicroscope extends Component {

  private final Consumer<Question> onAsk;

  /**
   * @param onAsk gets what a person wants to know; nothing in it has been checked
   */
  public StepMicroscope(Consumer<Question> onAsk) {
    this.onAsk = onAsk;
  }

  @ClientCallable
  private void ask(String quantity, int layer, int unit, int input) {
    onAsk.accept(new Question(StepQuantity.valueOf(quantity), layer, unit, input));
  }
}
