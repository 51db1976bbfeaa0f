package symmetry.ui.board;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import symmetry.ui.chart.Heat;
import symmetry.ui.chart.Prediction;

/**
 * One moment of a run as the browser draws it. What is left out stays as it is on the page.
 *
 * @param step number of updates so far
 * @param texts what the elements of these names say ({@link PlayBoard#text})
 * @param states the {@code data-state} of the elements of these names, for the style sheet
 * @param parts what the elements of these roles show ({@link PlayBoard#part}), a wire record each
 */
public record Frame(
  long step,
  List<Heat> heats,
  @Nullable Prediction prediction,
  Map<String, String> texts,
  Map<String, String> states,
  Map<String, Record> parts
) {
  public Frame {
    heats = List.copyOf(heats);
    texts = Map.copyOf(texts);
    states = Map.copyOf(states);
    parts = Map.copyOf(parts);
  }
}
