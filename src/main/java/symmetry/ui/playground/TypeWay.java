package symmetry.ui.playground;

import java.util.function.BiConsumer;
import symmetry.data.Dataset;
import symmetry.data.OwnData;
import symmetry.data.Scaling;
import symmetry.experiment.Experiment;
import symmetry.experiment.Labels;
import symmetry.number.Numerals;
import symmetry.session.TableVisit;
import symmetry.table.WrittenTable;
import symmetry.ui.panel.Action;
import symmetry.ui.table.TypedTable;

/** A small table, typed, pasted, or begun with the present data. */
final class TypeWay extends DataWay {

  private final TypedTable table;
  private final Action begin = new Action("", this::begin).withId("type-present");
  private Experiment experiment = Experiment.opening();

  TypeWay(TableVisit tables, BiConsumer<OwnData, Scaling> onUse) {
    super("type-way");
    table = new TypedTable(tables, onUse);
    add(begin, table);
  }

  @Override
  void show(Experiment changed) {
    experiment = changed;
    boolean small = changed.data().samples() <= TypedTable.MOST_ROWS;
    // Own data are what one goes on with.
    if (small && table.isBlank() && changed.data().source() instanceof OwnData) begin();
    begin.setEnabled(small);
    begin.show("Edit the rows of " + Labels.of(changed.data().source()));
    begin.setTitle(
      small
        ? ""
        : "%d rows can be typed, not %s.".formatted(
            TypedTable.MOST_ROWS,
            Numerals.count(changed.data().samples())
          )
    );
  }

  private void begin() {
    table.setText(WrittenTable.of(Dataset.of(experiment.data(), experiment.seed())));
  }
}
