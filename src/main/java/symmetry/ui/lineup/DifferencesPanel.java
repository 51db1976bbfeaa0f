package symmetry.ui.lineup;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.Source;
import symmetry.experiment.Experiment;
import symmetry.experiment.Labels;
import symmetry.experiment.Limits;
import symmetry.ui.element.Block;
import symmetry.ui.element.HeaderCell;
import symmetry.ui.element.Named;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.FieldPanel;

/** What the members differ in, what they share, and fields that change all of them. */
public final class DifferencesPanel extends FieldPanel {

  private final Paragraph fairness = Named.known("fairness", help(""));
  private final Block table = new Block("differences");
  private final Paragraph shared = Named.known("shared", help(""));
  private final EnumSelect<Source> data;
  private final BoundedField seed;
  private final BoundedField batchSize;

  /**
   * @param onChange gets what is to be done to every experiment
   */
  public DifferencesPanel(Consumer<UnaryOperator<Experiment>> onChange) {
    super("What differs");
    data = new EnumSelect<Source>("Shared data", Labels::of, source ->
      onChange.accept(e -> e.withData(DataSpec.of(source)))
    ).withId("all-data");
    seed = new BoundedField("Shared seed", Limits.SEED, value ->
      onChange.accept(e -> e.withSeed((long) value))
    ).withId("all-seed");
    batchSize = BoundedField.batchSize("Shared batch size", value ->
      onChange.accept(e -> e.withTraining(e.training().withBatchSize(value)))
    ).withId("all-batch");
    table.scrolling("Differences");
    add(
      table,
      fairness,
      fields(data, seed, batchSize),
      refusal,
      new Details("What they share", shared)
    );
  }

  /**
   * @param fair what can be said of how comparable they are
   */
  public void show(List<Experiment> experiments, Differences differences, String fair) {
    Experiment first = experiments.getFirst();
    refusal.hide();
    fairness.setText(fair);
    fairness.setVisible(experiments.size() > 1);
    table.removeAll();
    table.add(
      differences.rows().isEmpty()
        ? help("Nothing. Equal experiments take exactly equal steps.")
        : table(experiments.size(), differences.rows())
    );
    shared.setText(
      differences
        .shared()
        .entrySet()
        .stream()
        .map(field -> field.getKey() + ": " + field.getValue())
        .collect(Collectors.joining(" · "))
    );
    Source shown = first.data().source();
    List<Source> offered = new ArrayList<>(List.of(BuiltIn.values()));
    if (!offered.contains(shown)) offered.add(shown);
    data.show(offered, shown);
    seed.show(first.seed());
    batchSize.show(first.training().batchSize());
  }

  static NativeTable table(int members, List<Differences.Row> rows) {
    NativeTableRow head = new NativeTableRow();
    head.add(new NativeTableCell());
    for (int k = 0; k < members; k++) {
      HeaderCell cell = HeaderCell.ofColumn("");
      cell.add(new MemberTag(k));
      head.add(cell);
    }
    NativeTableBody body = new NativeTableBody();
    for (Differences.Row row : rows) {
      NativeTableRow line = new NativeTableRow(HeaderCell.ofRow(row.field()));
      row.values().forEach(value -> line.add(new NativeTableCell(value)));
      body.add(line);
    }
    NativeTable table = Named.known("differences", new NativeTable());
    table.add(new NativeTableHeader(head), body);
    return table;
  }
}
