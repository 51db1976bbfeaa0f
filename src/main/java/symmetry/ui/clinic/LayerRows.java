package symmetry.ui.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.clinic.ExaminedLayer;
import symmetry.clinic.FileReport;
import symmetry.clinic.LayerFigures;
import symmetry.clinic.LayerMatrix;
import symmetry.clinic.Likenesses;
import symmetry.clinic.Moments;
import symmetry.clinic.Resemblance;
import symmetry.clinic.Spectrum;
import symmetry.study.file.FileRows;

/** The layers of a file as rows of figures, for the table and for the file to take away. */
final class LayerRows {

  static final List<String> COLUMNS = List.of(
    "layer",
    "name",
    "worst",
    "kind",
    "units",
    "inputs",
    "type",
    "looks like",
    "clones",
    "near pairs",
    "dead units",
    "effective rank",
    "stable rank",
    "σ_w",
    "mean",
    "σ",
    "kurtosis",
    "not finite"
  );

  private LayerRows() {}

  static FileRows of(FileReport report) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (ExaminedLayer layer : report.layers()) rows.add(row(layer));
    return new FileRows(COLUMNS, rows);
  }

  private static List<@Nullable Object> row(ExaminedLayer layer) {
    LayerMatrix matrix = layer.matrix();
    Optional<LayerFigures> figures = layer.figures();
    Optional<Likenesses> alike = figures.map(LayerFigures::likenesses);
    Optional<Spectrum> spectrum = figures.map(LayerFigures::spectrum);
    Optional<Moments> weights = figures.map(LayerFigures::weights);
    return FileRows.row(
      matrix.number(),
      matrix.name(),
      switch (layer.severity()) {
        case FAULT -> "fault";
        case WARNING -> "warning";
        case NOTE -> "";
      },
      matrix.kind().label(),
      matrix.units(),
      matrix.inputs(),
      matrix.type(),
      layer.start().map(LayerRows::start).orElse(null),
      alike.map(Likenesses::cloned).orElse(null),
      alike
        .filter(Likenesses::isCompared)
        .map(a -> a.nearCount() + a.oppositeCount())
        .orElse(null),
      alike.map(a -> a.zeroRows().size()).orElse(null),
      spectrum.map(Spectrum::effectiveRank).orElse(null),
      spectrum.map(Spectrum::stableRank).orElse(null),
      figures.map(LayerFigures::scale).orElse(null),
      weights.map(Moments::mean).orElse(null),
      weights.map(Moments::deviation).orElse(null),
      weights.map(Moments::kurtosis).orElse(null),
      layer.notFinite()
    );
  }

  private static String start(Resemblance start) {
    return switch (start.verdict()) {
      case LOOKS_LIKE -> start.fits().getFirst().label();
      case CANNOT_TELL -> "cannot tell";
      case NONE -> "none, moved";
    };
  }
}
