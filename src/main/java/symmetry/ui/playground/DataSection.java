package symmetry.ui.playground;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.Source;
import symmetry.experiment.Experiment;
import symmetry.experiment.Labels;
import symmetry.experiment.Limits;
import symmetry.number.Numerals;
import symmetry.ui.chart.DataThumbnail;
import symmetry.ui.element.Named;
import symmetry.ui.field.BoundedField;
import symmetry.ui.panel.Pair;

/** Which data, and in a high window how much and how noisy. */
final class DataSection extends Section {

  private final DataSheet sheet;
  private final NativeButton pick = Named.known("data", Named.styled("pick", new NativeButton()));
  private final Span name = Named.styled("pick-name", new Span());
  private final Span size = Named.styled("pick-size", new Span());
  private final BoundedField samples;
  private final BoundedField noise;
  private final Pair samplesLine;
  private final Pair noiseLine;
  private final DataThumbnail thumbnail = new DataThumbnail(Glances.of(BuiltIn.CIRCLE));
  private Source shown = BuiltIn.CIRCLE;

  DataSection(ExperimentEditor editor) {
    sheet = new DataSheet(editor);
    pick.add(thumbnail, name, size);
    sheet.openedBy(pick);
    samples = new BoundedField("", Limits.SAMPLES, value ->
      editor.changeData(data -> data.withSamples((int) value))
    );
    noise = new BoundedField("", Limits.NOISE, value ->
      editor.changeData(data -> data.withNoise(value))
    );
    samplesLine = new Pair("Points", samples).whereTall();
    noiseLine = new Pair("Noise", noise).whereTall();
    add(new H2("Data"), pick, samplesLine, noiseLine, sheet);
  }

  void show(Experiment experiment) {
    DataSpec data = experiment.data();
    Source source = data.source();
    if (!source.equals(shown)) thumbnail.setPlot(Glances.of(source));
    shown = source;
    name.setText(Labels.of(source));
    size.setText(
      Numerals.count(data.samples()) + (source == BuiltIn.DIGITS ? " images" : " points")
    );
    pick.setAriaLabel("Data: %s, %s".formatted(name.getText(), size.getText()));
    samplesLine.setVisible(source.generated());
    noiseLine.setVisible(source.generated());
    samples.show(data.samples());
    noise.show(data.noise());
    sheet.show(experiment);
  }
}
