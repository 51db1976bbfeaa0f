package symmetry.experiment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import symmetry.data.Scaling;
import symmetry.number.Numerals;

/** An experiment in a line, as a title, a citation or a card names it. */
public record Caption(Experiment experiment) {
  /** Layers listed one by one. */
  private static final int LISTED = 4;

  /** Such as "Circle, 4 tanh units, weights start as Constant 0.5". */
  public String title() {
    Scaling scaling = experiment.data().scaling();
    return "%s%s, %s, weights start %s".formatted(
      Labels.of(experiment.data().source()),
      scaling == Scaling.RAW ? "" : " (%s)".formatted(Labels.of(scaling).toLowerCase(Locale.ROOT)),
      network(),
      start()
    );
  }

  /** The same at a step of the run. */
  public String at(long step) {
    return step == 0 ? title() : "%s, step %s".formatted(title(), Numerals.count(step));
  }

  private String network() {
    List<HiddenLayer> hidden = experiment.hidden();
    if (hidden.isEmpty()) return "no hidden layer";
    List<String> activations = hidden
      .stream()
      .map(layer -> layer.activation().label())
      .distinct()
      .toList();
    String activation = activations.size() == 1 ? activations.getFirst() + " " : "";
    List<Integer> widths = hidden.stream().map(HiddenLayer::units).toList();
    if (widths.size() == 1) return Numerals.counted(widths.getFirst(), activation + "unit");
    if (widths.size() <= LISTED) {
      String listed = widths.stream().map(String::valueOf).collect(Collectors.joining("-"));
      return "%s %sunits".formatted(listed, activation);
    }
    if (widths.stream().distinct().count() == 1) {
      return "%d layers of %s".formatted(
        widths.size(),
        Numerals.counted(widths.getFirst(), activation + "unit")
      );
    }
    long units = widths.stream().mapToLong(Integer::longValue).sum();
    return "%s in %d layers".formatted(Numerals.counted(units, activation + "unit"), widths.size());
  }

  private String start() {
    if (experiment.given().isPresent()) return "as in a file";
    List<String> starts = experiment
      .starts()
      .stream()
      .map(layer -> Labels.brief(layer.weights()))
      .distinct()
      .toList();
    return starts.size() == 1 ? "as " + starts.getFirst() : "differently by layer";
  }
}
