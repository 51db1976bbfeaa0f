package symmetry.ui.playground;

import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.OwnData;
import symmetry.data.Scaling;
import symmetry.experiment.Experiment;
import symmetry.experiment.Labels;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Pair;
import symmetry.ui.panel.Segments;
import symmetry.ui.panel.Sheet;
import symmetry.ui.table.TypedTable;

/** Where data come from: what is built in, or one's own. */
final class DataSheet extends Sheet {

  private enum Way {
    BUILT_IN("Built in"),
    DRAW("Draw"),
    TYPE("Type or paste"),
    FILE("File");

    private final String title;

    Way(String title) {
      this.title = title;
    }

    private String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final ExperimentEditor editor;
  private final Map<Way, DataWay> made = new EnumMap<>(Way.class);
  private final Div place = new Div();
  private final EnumSelect<Scaling> scaling;
  private final Pair inputs;
  private Experiment experiment = Experiment.opening();
  private @Nullable DataWay shown;

  DataSheet(ExperimentEditor editor) {
    super("data-sheet", "Data");
    this.editor = editor;
    scaling = new EnumSelect<>("", Labels::of, kind ->
      editor.changeData(data -> data.withScaling(kind))
    );
    inputs = new Pair("Inputs", scaling);
  }

  @Override
  protected void fill() {
    scaling.setId("data-scaling");
    Segments<Way> ways = new Segments<>(
      "Where data come from",
      List.of(Way.values()),
      way -> way.title,
      this::choose
    );
    add(ways.withIds(way -> "way-" + way.token()), place, inputs);
    Way present = switch (experiment.data().source()) {
      case BuiltIn _ -> Way.BUILT_IN;
      case OwnData own when Drawings.isOne(own) -> Way.DRAW;
      case OwnData own -> own.rows() <= TypedTable.MOST_ROWS ? Way.TYPE : Way.FILE;
    };
    ways.show(present);
    choose(present);
  }

  private void choose(Way way) {
    getElement().setAttribute("data-way", way.token());
    DataWay page = made.computeIfAbsent(way, this::make);
    place.removeAll();
    place.add(page);
    // A table is scaled as it is taken.
    inputs.setVisible(way == Way.BUILT_IN || way == Way.DRAW);
    shown = page;
    show(experiment);
  }

  private DataWay make(Way way) {
    return switch (way) {
      case BUILT_IN -> new BuiltInWay(source -> {
        close();
        editor.change(x -> x.withData(DataSpec.of(source)));
      });
      case DRAW -> new DrawWay(editor);
      case TYPE -> new TypeWay(editor.tables(), this::use);
      case FILE -> new FileWay(editor.tables(), this::use, saved -> {
        close();
        editor.open(saved);
      });
    };
  }

  private void use(OwnData own, Scaling scaling) {
    close();
    editor.change(x -> x.withData(DataSpec.of(own).withScaling(scaling)));
  }

  void show(Experiment changed) {
    experiment = changed;
    scaling.show(List.of(Scaling.values()), changed.data().scaling());
    if (shown != null) shown.show(changed);
  }
}
