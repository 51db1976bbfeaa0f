package symmetry.ui.field;

import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.NumberField.NumberFieldI18n;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import symmetry.experiment.Limits;
import symmetry.experiment.Parameter;
import symmetry.ui.element.Fluent;

/** A number within bounds; anything else is refused with the bound in words. */
public final class BoundedField extends NumberField implements Fluent<BoundedField> {

  private final Parameter parameter;

  /**
   * @param onChange gets every allowed value that a person enters
   */
  public BoundedField(String label, Parameter parameter, DoubleConsumer onChange) {
    super(label);
    this.parameter = parameter;
    setMin(parameter.min());
    setMax(parameter.max());
    if (parameter.whole()) {
      setStep(1);
      setStepButtonsVisible(true);
    }
    setRequiredIndicatorVisible(false);
    String refusal = "%s must be %s".formatted(label, parameter.bound());
    setI18n(
      new NumberFieldI18n()
        .setBadInputErrorMessage(refusal)
        .setMinErrorMessage(refusal)
        .setMaxErrorMessage(refusal)
        .setStepErrorMessage(refusal)
        .setRequiredErrorMessage(refusal)
    );
    addValueChangeListener(event -> {
      Double value = event.getValue();
      if (event.isFromClient() && value != null && parameter.allows(value)) {
        // Adding 0 makes −0 a plain 0, as links do.
        onChange.accept(value + 0.0);
      }
    });
  }

  /** Samples per step, where a person has to be told what 0 means. */
  public static BoundedField batchSize(String label, IntConsumer onChange) {
    BoundedField field = new BoundedField(label, Limits.BATCH_SIZE, value ->
      onChange.accept((int) value)
    );
    field.setHelperText("0: full batch");
    field.setTooltipText("Samples per step. 0 is the full batch, always in the same order.");
    return field;
  }

  /** Shows a value, without telling anybody. */
  public void show(double value) {
    if (getValue() == null || getValue() != value) setValue(value);
    setInvalid(!parameter.allows(value));
  }
}
