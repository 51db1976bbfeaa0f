package symmetry.ui.playground;

import org.jspecify.annotations.Nullable;
import symmetry.experiment.Experiment;
import symmetry.ui.panel.Sheet;

/** What is rarely changed, made when it is first looked at. */
final class MoreSettings extends Sheet {

  private final ExperimentEditor editor;
  private Experiment experiment = Experiment.opening();
  private @Nullable SettingFields fields;

  MoreSettings(ExperimentEditor editor) {
    super("settings", "Settings");
    this.editor = editor;
  }

  @Override
  protected void fill() {
    SettingFields made = new SettingFields(editor);
    made.show(experiment);
    add(made);
    fields = made;
  }

  void show(Experiment shown) {
    experiment = shown;
    if (fields != null) fields.show(shown);
  }
}
