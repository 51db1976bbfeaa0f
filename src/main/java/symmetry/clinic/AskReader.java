package symmetry.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import symmetry.engine.Activation;
import symmetry.experiment.Kind;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.format.WeightLayout;
import symmetry.number.NumberText;

/** What is asked of a file, out of the fields of a request. */
public final class AskReader {

  private static final String LAYOUT = "layout";
  private static final String THRESHOLD = "threshold";
  private static final String ACTIVATION = "activation";
  private static final String LAYER = "layer";

  private static final String FIELDS = String.join(", ", LAYOUT, THRESHOLD, ACTIVATION, LAYER);

  private AskReader() {}

  /** What was not understood is a problem, and left as usual. */
  public static Parsed<Ask> read(Map<String, List<String>> query) {
    List<Problem> problems = new ArrayList<>();
    Ask ask = Ask.USUAL;
    for (Map.Entry<String, List<String>> field : query.entrySet()) {
      String text = String.join(", ", field.getValue());
      String lower = text.toLowerCase(Locale.ROOT);
      switch (field.getKey()) {
        case LAYOUT -> {
          List<WeightLayout> all = List.of(WeightLayout.values());
          Optional<WeightLayout> layout = Kind.named(lower, all);
          ask = ask.withLayout(layout);
          if (layout.isEmpty()) {
            problems.add(new Problem(LAYOUT, text, "one of " + Kind.tokens(all)));
          }
        }
        case THRESHOLD -> {
          double asked = NumberText.parse(text).orElse(-1);
          if (asked >= Ask.LOWEST_THRESHOLD && asked <= Ask.HIGHEST_THRESHOLD) {
            ask = ask.withThreshold(asked);
          } else {
            problems.add(new Problem(THRESHOLD, text, bound()));
          }
        }
        case ACTIVATION -> {
          List<Activation> all = List.of(Activation.values());
          Optional<Activation> found = Kind.named(lower, all);
          if (found.isPresent()) ask = ask.withActivation(found.get());
          else problems.add(new Problem(ACTIVATION, text, "one of " + Kind.tokens(all)));
        }
        case LAYER -> {
          List<String> layers = field.getValue();
          if (layers.size() <= OneFile.MOST_LAYERS) {
            ask = ask.withLayers(layers.stream().map(LayerChoice::parse).toList());
          } else {
            String most = "given at most %d times".formatted(OneFile.MOST_LAYERS);
            problems.add(new Problem(LAYER, "%d times".formatted(layers.size()), most));
          }
        }
        default -> problems.add(new Problem(field.getKey(), text, "one of " + FIELDS));
      }
    }
    return new Parsed<>(ask, problems);
  }

  private static String bound() {
    return "a number from %s to %s".formatted(
      NumberText.of(Ask.LOWEST_THRESHOLD),
      NumberText.of(Ask.HIGHEST_THRESHOLD)
    );
  }
}
