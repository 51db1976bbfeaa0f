package symmetry.ui.claims;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetry.claims.exhibit.Chart;
import symmetry.number.Numerals;
import symmetry.number.Rounded;
import symmetry.ui.chart.ExhibitChart;
import symmetry.ui.chart.ExhibitHeat;
import symmetry.ui.chart.ExhibitLines;

/** Charts of studies as they are drawn and as they are read out. */
final class ExhibitCharts {

  private ExhibitCharts() {}

  static ExhibitChart of(Chart chart) {
    return switch (chart) {
      case Chart.Lines lines -> new ExhibitChart(wire(lines), words(lines));
      case Chart.Heat heat -> new ExhibitChart(
        ExhibitHeat.of(heat.title(), heat.values()),
        heat.title()
      );
    };
  }

  private static ExhibitLines wire(Chart.Lines chart) {
    return new ExhibitLines(
      chart.x(),
      chart.y(),
      chart.logarithmic(),
      chart.lines().stream().map(ExhibitCharts::wire).toList()
    );
  }

  private static ExhibitLines.Line wire(Chart.Line line) {
    return new ExhibitLines.Line(
      line.name(),
      IntStream.range(0, line.x().size())
        .mapToObj(k ->
          new ExhibitLines.Point(Rounded.few(line.x().get(k)), Rounded.few(line.y().get(k)))
        )
        .toList()
    );
  }

  private static String words(Chart.Lines chart) {
    return chart
      .lines()
      .stream()
      .map(line ->
        "%s from %s to %s".formatted(
          line.name(),
          Numerals.fourOrNever(line.y().getFirst()),
          Numerals.fourOrNever(line.y().getLast())
        )
      )
      .collect(Collectors.joining("; ", chart.y() + " over " + chart.x() + ": ", ""));
  }
}
