package symmetry.ui.clinic;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.clinic.LossLine;
import symmetry.clinic.MatchedUnits;
import symmetry.clinic.PairReport;
import symmetry.clinic.PairedLayer;
import symmetry.study.file.FileRows;
import symmetry.ui.chart.ExhibitChart;
import symmetry.ui.chart.ExhibitLines;
import symmetry.ui.element.Block;
import symmetry.ui.panel.Panel;

/** What two files of one network have to do with each other. */
final class PairPanel extends Panel {

  static final List<String> COLUMNS = List.of(
    "layer",
    "name",
    "moved",
    "units",
    "moved most",
    "by",
    "same function",
    "nearly",
    "elsewhere"
  );

  private final UnorderedList sentences = new UnorderedList();
  private final PlainTable table = new PlainTable("Table of two files, layer by layer");
  private final Block chart = new Block("pair-line");

  PairPanel() {
    super("Two files");
    setId("pair");
    sentences.setId("pair-verdict");
    add(
      sentences,
      help(
        "Moved: the distance of weights and biases as a share of their norm in the first file. Same function: the same " +
          "weights up to the order of units, in this layer and those before it."
      ),
      table,
      chart
    );
  }

  void show(PairReport report) {
    sentences.removeAll();
    for (String sentence : report.verdict()) sentences.add(new ListItem(sentence));
    table.show(rows(report));
    chart.removeAll();
    report
      .line()
      .ifPresent(line -> chart.add(new H3("Loss from the first to the second"), drawn(line)));
  }

  static FileRows rows(PairReport report) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (PairedLayer layer : report.layers()) {
      Optional<MatchedUnits> matched = layer.matched();
      int most = 0;
      for (int unit = 1; unit < layer.units().size(); unit++) {
        if (layer.units().get(unit) > layer.units().get(most)) most = unit;
      }
      rows.add(
        FileRows.row(
          layer.number(),
          layer.name(),
          layer.moved(),
          layer.units().size(),
          "unit " + (most + 1),
          layer.units().get(most),
          matched.map(MatchedUnits::same).orElse(null),
          matched.map(MatchedUnits::near).orElse(null),
          matched.map(MatchedUnits::elsewhere).orElse(null)
        )
      );
    }
    return new FileRows(COLUMNS, rows);
  }

  private static ExhibitChart drawn(LossLine line) {
    return new ExhibitChart(
      new ExhibitLines(
        "share of the way",
        "training loss",
        false,
        List.of(points("as it is", line.before()), points("matched", line.after()))
      ),
      "Training loss along the straight line from the first file to the second, as it is and after matching"
    );
  }

  private static ExhibitLines.Line points(String name, List<Double> losses) {
    List<ExhibitLines.Point> points = new ArrayList<>();
    for (int k = 0; k < losses.size(); k++) {
      points.add(new ExhibitLines.Point((double) k / (losses.size() - 1), losses.get(k)));
    }
    return new ExhibitLines.Line(name, points);
  }
}
