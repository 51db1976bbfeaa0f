package symmetry.ui.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.EnumMap;
import java.util.Map;
import symmetry.diagnostics.SimilarityKind;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.LikenessKey;
import symmetry.ui.live.LiveFrames;
import symmetry.ui.panel.Action;

/** How alike the units of each layer are: what the heatmaps compare, and what their colours mean. */
final class LikenessBar extends Div {

  private final Map<SimilarityKind, Action> kinds = new EnumMap<>(SimilarityKind.class);
  private final LiveFrames frames;

  LikenessBar(LiveFrames frames) {
    this.frames = frames;
    addClassName("likeness");
    Div segments = new Div();
    segments.addClassNames("segments", "likeness-kinds");
    segments.setId("similarity");
    segments.getElement().setAttribute("role", "group");
    segments.getElement().setAttribute("aria-label", "Compare the units by");
    for (SimilarityKind kind : SimilarityKind.values()) {
      Action key = new Action(name(kind), () -> choose(kind));
      kinds.put(kind, key);
      segments.add(key);
    }
    Div ask = new Div(new H3("How alike are the units?"), segments);
    ask.addClassName("likeness-ask");
    add(ask, LikenessKey.whole().inColumn());
    show(frames.kind());
  }

  /** The heatmap of a hidden layer, from 0. */
  Component heatmap(PlayBoard board, int layer) {
    Div below = new Div(LiveFrames.heatmap(board, layer));
    below.addClassName("layer-heat");
    return below;
  }

  private void choose(SimilarityKind kind) {
    show(kind);
    frames.show(kind);
  }

  private void show(SimilarityKind chosen) {
    kinds.forEach((kind, key) ->
      key.getElement().setAttribute("aria-pressed", Boolean.toString(kind == chosen))
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
