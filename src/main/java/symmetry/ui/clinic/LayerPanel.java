package symmetry.ui.clinic;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import symmetry.clinic.ExaminedLayer;
import symmetry.clinic.Finding;
import symmetry.clinic.LayerFigures;
import symmetry.clinic.LayerMatrix;
import symmetry.clinic.Resemblance;
import symmetry.clinic.Spectrum;
import symmetry.diagnostics.Histogram;
import symmetry.number.Numerals;
import symmetry.number.Rounded;
import symmetry.ui.chart.CountBars;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.panel.Panel;

/** One layer: its findings in sentences, its pictures, and the initializers it may come from. */
final class LayerPanel extends Panel {

  private static final int BINS = 32;
  private static final int MOST_FITS = 8;

  private final H3 title = Named.known("layer-title", new H3());
  private final Block findings = new Block("layer-findings");
  private final Block pictures = new Block("clinic-pictures");
  private final Div fits = new Div();

  LayerPanel() {
    super("One layer");
    setId("layer");
    add(title, findings, pictures, fits);
  }

  void show(ExaminedLayer layer) {
    LayerMatrix matrix = layer.matrix();
    title.setText(
      "%d · %s, %s of %s, %s, read as %s".formatted(
        matrix.number(),
        matrix.name(),
        Numerals.counted(matrix.units(), "unit"),
        Numerals.counted(matrix.inputs(), "input"),
        matrix.type(),
        matrix.layout()
      )
    );
    findings.removeAll();
    layer
      .findings()
      .stream()
      .sorted((a, b) -> a.severity().compareTo(b.severity()))
      .forEach(f -> findings.add(finding(f)));
    pictures.removeAll();
    layer.figures().ifPresent(figures -> draw(figures, matrix.units()));
    fits.removeAll();
    layer.start().ifPresent(this::showFits);
  }

  private void draw(LayerFigures figures, int units) {
    pictures.add(histogram(figures.histogram()));
    if (figures.spectrum().largest() > 0) pictures.add(spectrum(figures.spectrum()));
    CosineMap map = new CosineMap();
    int shown = figures.alike().units().size();
    map.show(figures.alike(), units);
    String which = shown < units ? "%d of %d units".formatted(shown, units) : "all units";
    pictures.add(picture("Cosines between " + which, "from −1 to 1", map));
  }

  private static Div finding(Finding finding) {
    Block row = new Block("finding is-" + finding.severity().name().toLowerCase(Locale.ROOT));
    Span number = Named.styled("finding-number", new Span(finding.number()));
    row.add(number, new Paragraph(finding.meaning()));
    if (!finding.advice().isEmpty()) {
      Paragraph advice = Named.styled("finding-advice", new Paragraph(finding.advice()));
      row.add(advice);
    }
    return row;
  }

  private static Div histogram(Histogram histogram) {
    CountBars bars = new CountBars();
    String range = "from %s to %s".formatted(
      Numerals.upTo(3, histogram.low()),
      Numerals.upTo(3, histogram.high())
    );
    bars.show(histogram.counts(), "Weights " + range);
    return picture("Weights", range, bars);
  }

  private static Div spectrum(Spectrum spectrum) {
    double end = 1.02 * Math.max(spectrum.values().getFirst(), spectrum.upperEdge());
    int[] counts = new int[BINS];
    for (double value : spectrum.values())
      counts[Math.min(BINS - 1, (int) ((value / end) * BINS))]++;
    List<Integer> bars = new ArrayList<>();
    List<Double> expected = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      bars.add(counts[bin]);
      expected.add(Rounded.few(spectrum.expected((end * bin) / BINS, (end * (bin + 1)) / BINS)));
    }
    CountBars chart = new CountBars();
    String range = "from 0 to %s; line: a random matrix%s".formatted(
      Numerals.upTo(3, end),
      spectrum.isSampled() ? "; of a sample" : ""
    );
    chart.show(bars, expected, "Singular values " + range);
    return picture("Singular values", range, chart);
  }

  private static Div picture(String title, String caption, Component drawn) {
    Span words = Named.styled("help", new Span(caption));
    return new Block("clinic-picture", new H3(title), drawn, words);
  }

  private void showFits(Resemblance start) {
    if (start.fits().isEmpty()) return;
    OrderedList list = new OrderedList();
    for (Resemblance.Fit fit : start.fits().stream().limit(MOST_FITS).toList()) {
      String statistics = Double.isNaN(fit.distance())
        ? ""
        : ": p = %s, distance of the distributions %s, variance × %s".formatted(
            Numerals.rough(fit.p()),
            Numerals.rough(fit.distance()),
            Numerals.upTo(4, fit.varianceRatio())
          );
      list.add(new ListItem(fit.label() + statistics));
    }
    boolean isOne = start.verdict() == Resemblance.Verdict.LOOKS_LIKE;
    fits.add(new H3(isOne ? "It looks like" : "Nearest in the catalogue"), list);
  }
}
