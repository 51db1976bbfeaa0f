package symmetry.ui.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import symmetry.data.DataSpec;
import symmetry.data.Source;
import symmetry.ui.Labels;
import symmetry.ui.chart.DataThumbnail;
import symmetry.ui.chart.Plot;
import symmetry.ui.panel.Plots;
import symmetry.ui.panel.Sheet;

/** All data sources at a glance. */
final class DataPicker extends Sheet {

  private static final Map<Source, Plot> GLANCES = glances();

  private final Map<Source, NativeButton> thumbs = new EnumMap<>(Source.class);

  DataPicker(ExperimentEditor editor) {
    super("data-picker", "Data");
    Div grid = new Div();
    grid.addClassName("thumbs");
    for (Source source : Source.values()) {
      NativeButton thumb = new NativeButton("", e -> {
        close();
        editor.change(x -> x.withData(DataSpec.of(source)));
      });
      thumb.addClassName("thumb");
      thumb.setId("data-" + source.name().toLowerCase(Locale.ROOT));
      thumb.add(new DataThumbnail(glance(source)), new Span(Labels.of(source)));
      thumbs.put(source, thumb);
      grid.add(thumb);
    }
    add(grid);
  }

  static Plot glance(Source source) {
    return Objects.requireNonNull(GLANCES.get(source));
  }

  void show(Source chosen) {
    thumbs.forEach((source, thumb) ->
      thumb.getElement().setAttribute("aria-pressed", Boolean.toString(source == chosen))
    );
  }

  private static Map<Source, Plot> glances() {
    Map<Source, Plot> glances = new EnumMap<>(Source.class);
    for (Source source : Source.values()) glances.put(source, Plots.glance(source));
    return glances;
  }
}
