package symmetry.ui.signal;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.DoubleConsumer;
import symmetry.data.BuiltIn;
import symmetry.experiment.Labels;
import symmetry.experiment.Parameter;
import symmetry.study.signal.PhaseGrid;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.EnumSelect;

/** Which networks the phase map trains. */
final class GridFields extends Div {

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
    addClassName("fields");
    source = new EnumSelect<>("Data", Labels::of, chosen ->
      editor.change(s -> s.withGrid(s.grid().withSource(chosen)))
    );
    source.setId("map-data");
    units = field("Units", "units", PhaseGrid.UNITS, v ->
      editor.change(s -> s.withGrid(s.grid().withUnits((int) v)))
    );
    from = field("Smallest σ_w", "from", PhaseGrid.FROM, v ->
      editor.change(s -> s.withGrid(s.grid().withRange(v, s.grid().to())))
    );
    to = field("Largest σ_w", "to", PhaseGrid.TO, v ->
      editor.change(s -> s.withGrid(s.grid().withRange(s.grid().from(), v)))
    );
    columns = field("Columns", "columns", PhaseGrid.COLUMNS, v ->
      editor.change(s -> s.withGrid(s.grid().withSize((int) v, s.grid().rows())))
    );
    rows = field("Rows", "rows", PhaseGrid.ROWS, v ->
      editor.change(s -> s.withGrid(s.grid().withSize(s.grid().columns(), (int) v)))
    );
    columns.setTooltipText("One is a depth scan at the smallest σ_w.");
    deepest = field("Most layers", "deepest", PhaseGrid.DEEPEST, v ->
      editor.change(s -> s.withGrid(s.grid().withDeepest((int) v)))
    );
    deepest.setTooltipText("Hidden layers of the last row, as many as the playground opens.");
    steps = field("Steps", "steps", PhaseGrid.STEPS, v ->
      editor.change(s -> s.withGrid(s.grid().withSteps((int) v)))
    );
    learningRate = field("Learning rate", "lr", PhaseGrid.LEARNING_RATE, v ->
      editor.change(s -> s.withGrid(s.grid().withLearningRate(v)))
    );
    seeds = field("Seeds per cell", "seeds", PhaseGrid.SEEDS, v ->
      editor.change(s -> s.withGrid(s.grid().withSeeds((int) v)))
    );
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

  private static BoundedField field(
    String label,
    String id,
    Parameter bound,
    DoubleConsumer onChange
  ) {
    BoundedField field = new BoundedField(label, bound, onChange);
    field.setId("map-" + id);
    return field;
  }
}
