package symmetry.ui.claims;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetry.claims.exhibit.Chart;
import symmetry.number.Numerals;
import symmetry.number.Rounded;
import symmetry.ui.chart.StudyChart;
import symmetry.ui.chart.StudyHeat;
import symmetry.ui.chart.StudyLines;

/** Charts of studies as they are drawn and as they are read out. */
final class ExhibitCharts {

  private ExhibitCharts() {}

  static StudyChart of(Chart chart) {
    return switch (chart) {
      case Chart.Lines lines -> new StudyChart(wire(lines), words(lines));
      case Chart.Heat heat -> new StudyChart(
        StudyHeat.of(heat.title(), heat.values()),
        heat.title()
      );
    };
  }

  private static StudyLines wire(Chart.Lines chart) {
    return new StudyLines(
      chart.x(),
      chart.y(),
      chart.logarithmic(),
      chart.lines().stream().map(ExhibitCharts::wire).toList()
    );
  }

  private static StudyLines.Line wire(Chart.Line line) {
    return new StudyLines.Line(
      line.name(),
      IntStream.range(0, line.x().size())
        .mapToObj(k ->
          new StudyLines.Point(Rounded.few(line.x().get(k)), Rounded.few(line.y().get(k)))
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
