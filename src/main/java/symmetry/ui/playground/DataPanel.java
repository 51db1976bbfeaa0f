package symmetry.ui.playground;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import symmetry.data.DataSpec;
import symmetry.data.Feature;
import symmetry.data.Source;
import symmetry.experiment.Experiment;
import symmetry.experiment.Limits;
import symmetry.ui.Labels;
import symmetry.ui.chart.DataThumbnail;
import symmetry.ui.chart.Plot;
import symmetry.ui.field.BoundedField;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Plots;

/** Which data, and how much, how noisy, how split. Only what applies to the source is shown. */
final class DataPanel extends Panel {

  private static final Map<Source, Plot> GLANCES = glances();

  private final Map<Source, NativeButton> thumbs = new EnumMap<>(Source.class);
  private final BoundedField samples;
  private final BoundedField noise;
  private final BoundedField positiveShare;
  private final BoundedField testShare;
  private final BoundedField classes;
  private final CheckboxGroup<Feature> features = new CheckboxGroup<>("Extra inputs");

  DataPanel(ExperimentEditor editor) {
    super("Data");
    Div picker = new Div();
    picker.addClassName("thumbs");
    for (Source source : Source.values()) {
      NativeButton thumb = new NativeButton("", e ->
        editor.change(x -> x.withData(DataSpec.of(source)))
      );
      thumb.addClassName("thumb");
      thumb.setId("data-" + source.name().toLowerCase(Locale.ROOT));
      thumb.add(new DataThumbnail(GLANCES.get(source)), new Span(Labels.of(source)));
      thumbs.put(source, thumb);
      picker.add(thumb);
    }
    samples = new BoundedField("Samples", Limits.SAMPLES, value ->
      editor.change(x -> x.withData(x.data().withSamples((int) value)))
    );
    noise = new BoundedField("Noise", Limits.NOISE, value ->
      editor.change(x -> x.withData(x.data().withNoise(value)))
    );
    positiveShare = new BoundedField("Share of positives", Limits.POSITIVE_SHARE, value ->
      editor.change(x -> x.withData(x.data().withPositiveShare(value)))
    );
    positiveShare.setTooltipText(
      "Balanced classes hide what zero weights do: the mean residual is zero."
    );
    testShare = new BoundedField("Test share", Limits.TEST_SHARE, value ->
      editor.change(x -> x.withData(x.data().withTestShare(value)))
    );
    classes = new BoundedField("Classes", Limits.CLASSES, value ->
      editor.change(x -> x.withData(x.data().withClasses((int) value)))
    );
    features.setItems(Feature.values());
    features.setItemLabelGenerator(Labels::of);
    features.addClassName("is-wide");
    features.addValueChangeListener(e -> {
      if (e.isFromClient()) editor.change(x -> x.withData(x.data().withFeatures(e.getValue())));
    });
    add(picker, fields(samples, noise, positiveShare, testShare, classes, features));
  }

  void show(Experiment experiment) {
    DataSpec data = experiment.data();
    Source source = data.source();
    thumbs.forEach((s, thumb) ->
      thumb.getElement().setAttribute("aria-pressed", Boolean.toString(s == source))
    );
    show(samples, source.generated(), data.samples());
    show(noise, source.generated(), data.noise());
    show(positiveShare, source.hasClassBalance(), data.positiveShare());
    show(testShare, true, data.testShare());
    show(classes, source.hasClasses(), data.classes());
    features.setVisible(source.hasFeatures());
    features.setValue(Set.copyOf(data.features()));
  }

  private static void show(BoundedField field, boolean applies, double value) {
    field.setVisible(applies);
    field.show(value);
  }

  private static Map<Source, Plot> glances() {
    Map<Source, Plot> glances = new EnumMap<>(Source.class);
    for (Source source : Source.values()) glances.put(source, Plots.glance(source));
    return glances;
  }
}
