package symmetry.ui.playground;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import symmetry.data.BuiltIn;
import symmetry.experiment.Experiment;
import symmetry.experiment.Labels;
import symmetry.ui.chart.DataThumbnail;

/** All built-in data at a glance. */
final class BuiltInWay extends DataWay {

  private final Map<BuiltIn, NativeButton> thumbs = new EnumMap<>(BuiltIn.class);

  /**
   * @param onChosen gets what a person chooses
   */
  BuiltInWay(Consumer<BuiltIn> onChosen) {
    super("thumbs");
    for (BuiltIn source : BuiltIn.values()) {
      NativeButton thumb = new NativeButton("", e -> onChosen.accept(source));
      thumb.addClassName("thumb");
      thumb.setId("data-" + source.name().toLowerCase(Locale.ROOT));
      thumb.add(new DataThumbnail(Glances.of(source)), new Span(Labels.of(source)));
      thumbs.put(source, thumb);
      add(thumb);
    }
  }

  @Override
  void show(Experiment experiment) {
    thumbs.forEach((source, thumb) ->
      thumb
        .getElement()
        .setAttribute("aria-pressed", Boolean.toString(source == experiment.data().source()))
    );
  }
}
