package symmetry.clinic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import symmetry.clinic.Finding.Severity;
import symmetry.number.Numerals;

/** The verdict on a file: what matters, the worst first, then what its layers look like. */
final class VerdictWords {

  /** Layers that are named before the others are counted. */
  private static final int NAMED = 3;

  private VerdictWords() {}

  static List<String> of(List<ExaminedLayer> layers, Optional<ChainSignal> signal) {
    List<String> sentences = new ArrayList<>();
    if (layers.isEmpty()) {
      sentences.add("There is no matrix of floating-point numbers in this file.");
      return sentences;
    }
    Map<Finding.Code, List<ExaminedLayer>> byCode = new LinkedHashMap<>();
    Map<Finding.Code, Severity> worst = new LinkedHashMap<>();
    for (ExaminedLayer layer : layers) {
      for (Finding finding : layer.findings()) {
        if (finding.severity() == Severity.NOTE) continue;
        byCode.computeIfAbsent(finding.code(), _ -> new ArrayList<>()).add(layer);
        worst.merge(finding.code(), finding.severity(), (a, b) -> a.compareTo(b) < 0 ? a : b);
      }
    }
    byCode
      .entrySet()
      .stream()
      .sorted(Comparator.comparing(entry -> worst.get(entry.getKey())))
      .forEach(entry -> sentences.add(sentence(entry.getKey(), entry.getValue())));
    if (sentences.isEmpty()) {
      sentences.add("No clones, no dead units, nothing that is not finite: nothing is wrong here.");
    }
    signal.map(VerdictWords::signal).ifPresent(sentences::add);
    sentences.add(starts(layers));
    return sentences;
  }

  private static String sentence(Finding.Code code, List<ExaminedLayer> layers) {
    Finding first = layers
      .getFirst()
      .findings()
      .stream()
      .filter(f -> f.code() == code && f.severity() != Severity.NOTE)
      .findFirst()
      .orElseThrow();
    String one = layers.size() == 1 ? "" : " in the first of them";
    return "%s: %s%s. %s".formatted(named(layers), first.number(), one, first.meaning());
  }

  private static String named(List<ExaminedLayer> layers) {
    String names = layers
      .stream()
      .limit(NAMED)
      .map(l -> "%d (%s)".formatted(l.number(), l.name()))
      .collect(Collectors.joining(", "));
    if (layers.size() == 1) return "Layer " + names;
    int more = layers.size() - NAMED;
    return "Layers " + names + (more > 0 ? " and %d more".formatted(more) : "");
  }

  private static String starts(List<ExaminedLayer> layers) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (ExaminedLayer layer : layers) {
      layer.start().ifPresent(start -> counts.merge(word(start), 1, Integer::sum));
    }
    return counts
      .entrySet()
      .stream()
      .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
      .limit(4)
      .map(e -> "%s %s".formatted(Numerals.counted(e.getValue(), "layer"), e.getKey()))
      .collect(Collectors.joining("; ", "Starts: ", "."));
  }

  private static String word(Resemblance start) {
    return switch (start.verdict()) {
      case LOOKS_LIKE -> "like " + start.fits().getFirst().label();
      case CANNOT_TELL -> "of which one cannot tell";
      case NONE -> "like none, moved";
    };
  }

  private static String signal(ChainSignal chain) {
    ChainSignal.Depth first = chain.layers().getFirst();
    ChainSignal.Depth last = chain.layers().getLast();
    return "Measured with %d random inputs and errors: through these %d layers with %s between them the signal goes from %s to %s, the gradient on its way back is multiplied by %s.".formatted(
      ChainSignal.SAMPLES,
      chain.layers().size(),
      chain.activation().label(),
      Numerals.upTo(3, first.signal()),
      Numerals.upTo(3, last.signal()),
      Numerals.upTo(3, first.gradient())
    );
  }
}
