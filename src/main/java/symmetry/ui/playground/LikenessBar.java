package symmetry.ui.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import symmetry.diagnostics.SimilarityKind;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.LikenessKey;
import symmetry.ui.live.LiveFrames;
import symmetry.ui.panel.Action;
import symmetry.ui.panel.Sheet;

/** How alike the units of each layer are: what the heatmaps compare, and what their colours mean. */
final class LikenessBar extends Div {

  private static final String QUESTION = "How alike are the units?";

  private final Map<SimilarityKind, List<Action>> keys = new EnumMap<>(SimilarityKind.class);
  private final Action more = new Action("down", "", () -> {});
  private final LiveFrames frames;

  LikenessBar(LiveFrames frames) {
    this.frames = frames;
    addClassName("likeness");
    Sheet sheet = new Sheet("likeness", QUESTION, segments(), LikenessKey.whole().inColumn());
    sheet.openedBy(more.withClass("likeness-more").withClass("field-like"));
    Div segments = segments();
    segments.addClassName("likeness-kinds");
    segments.setId("similarity");
    Div ask = new Div(new H3(QUESTION), segments, more);
    ask.addClassName("likeness-ask");
    add(ask, LikenessKey.whole().inColumn(), sheet);
    show(frames.kind());
  }

  /** The heatmap of a hidden layer, from 0. */
  static Component heatmap(PlayBoard board, int layer) {
    Div below = new Div(LiveFrames.heatmap(board, layer));
    below.addClassName("layer-heat");
    return below;
  }

  private Div segments() {
    Div segments = new Div();
    segments.addClassName("segments");
    segments.getElement().setAttribute("role", "group");
    segments.getElement().setAttribute("aria-label", "Compare the units by");
    for (SimilarityKind kind : SimilarityKind.values()) {
      Action key = new Action(name(kind), () -> choose(kind));
      keys.computeIfAbsent(kind, k -> new ArrayList<>()).add(key);
      segments.add(key);
    }
    return segments;
  }

  private void choose(SimilarityKind kind) {
    show(kind);
    frames.show(kind);
  }

  private void show(SimilarityKind chosen) {
    more.show(name(chosen));
    keys.forEach((kind, all) ->
      all.forEach(key ->
        key.getElement().setAttribute("aria-pressed", Boolean.toString(kind == chosen))
      )
    );
  }

  private static String name(SimilarityKind kind) {
    return switch (kind) {
      case WEIGHTS -> "Weights";
      case ACTIVATIONS -> "Activations";
      case GRADIENTS -> "Gradients";
    };
  }
}
