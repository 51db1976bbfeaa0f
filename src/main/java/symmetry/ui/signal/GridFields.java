package symmetry.ui.signal;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.BiFunction;
import symmetry.data.BuiltIn;
import symmetry.experiment.Labels;
import symmetry.experiment.Parameter;
import symmetry.study.signal.PhaseGrid;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.EnumSelect;

/** Which networks the phase map trains. */
final class GridFields extends Div {

  private final SignalEditor editor;
  private final EnumSelect<BuiltIn> source;
  private final BoundedField units;
  private final BoundedField from;
  private final BoundedField to;
  private final BoundedField columns;
  private final BoundedField rows;
  private final BoundedField deepest;
  private final BoundedField steps;
  private final BoundedField learningRate;
  private final BoundedField seeds;

  GridFields(SignalEditor editor) {
    this.editor = editor;
    addClassName("fields");
    source = new EnumSelect<BuiltIn>("Data", Labels::of, chosen ->
      editor.change(s -> s.withGrid(s.grid().withSource(chosen)))
    ).withId("map-data");
    units = field("Units", "units", PhaseGrid.UNITS, (g, v) -> g.withUnits(v.intValue()));
    from = field("Smallest σ_w", "from", PhaseGrid.FROM, (g, v) -> g.withRange(v, g.to()));
    to = field("Largest σ_w", "to", PhaseGrid.TO, (g, v) -> g.withRange(g.from(), v));
    columns = field("Columns", "columns", PhaseGrid.COLUMNS, (g, v) ->
      g.withSize(v.intValue(), g.rows())
    );
    rows = field("Rows", "rows", PhaseGrid.ROWS, (g, v) -> g.withSize(g.columns(), v.intValue()));
    columns.setTooltipText("One is a depth scan at the smallest σ_w.");
    deepest = field("Most layers", "deepest", PhaseGrid.DEEPEST, (g, v) ->
      g.withDeepest(v.intValue())
    );
    deepest.setTooltipText("Hidden layers of the last row, as many as the playground opens.");
    steps = field("Steps", "steps", PhaseGrid.STEPS, (g, v) -> g.withSteps(v.intValue()));
    learningRate = field("Learning rate", "lr", PhaseGrid.LEARNING_RATE, (g, v) ->
      g.withLearningRate(v)
    );
    seeds = field("Seeds per cell", "seeds", PhaseGrid.SEEDS, (g, v) -> g.withSeeds(v.intValue()));
    seeds.setTooltipText(
      "The first seed above and the next ones; with several, a cell shows how many train."
    );
    add(source, units, from, to, columns, rows, deepest, steps, learningRate, seeds);
  }

  void show(PhaseGrid grid) {
    source.show(List.of(BuiltIn.values()), grid.source());
    units.show(grid.units());
    from.show(grid.from());
    to.show(grid.to());
    to.setEnabled(grid.columns() > 1);
    columns.show(grid.columns());
    rows.show(grid.rows());
    deepest.show(grid.deepest());
    steps.show(grid.steps());
    learningRate.show(grid.learningRate());
    seeds.show(grid.seeds());
  }

  private BoundedField field(
    String label,
    String id,
    Parameter bound,
    BiFunction<PhaseGrid, Double, PhaseGrid> change
  ) {
    return new BoundedField(label, bound, value ->
      editor.change(s -> s.withGrid(change.apply(s.grid(), value)))
    ).withId("map-" + id);
  }
}
