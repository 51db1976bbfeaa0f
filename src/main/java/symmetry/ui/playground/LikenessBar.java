package symmetry.ui.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.List;
import symmetry.diagnostics.SimilarityKind;
import symmetry.ui.chart.LikenessKey;
import symmetry.ui.element.Block;
import symmetry.ui.live.LiveFrames;
import symmetry.ui.panel.Action;
import symmetry.ui.panel.Segments;
import symmetry.ui.panel.Sheet;

/** How alike the units of each layer are: what the heatmaps compare, and what their colours mean. */
final class LikenessBar extends Div {

  private static final String QUESTION = "How alike are the units?";

  /** On the page, and in a sheet where there is no room for them. */
  private final List<Segments<SimilarityKind>> kinds = new ArrayList<>();

  private final Action more = new Action("down", "", () -> {});
  private final LiveFrames frames;

  LikenessBar(LiveFrames frames) {
    this.frames = frames;
    addClassName("likeness");
    Sheet sheet = new Sheet("likeness", QUESTION, kinds(), LikenessKey.whole().inColumn());
    sheet.openedBy(more.withClass("likeness-more field-like"));
    Block segments = kinds().withClass("likeness-kinds").withId("similarity");
    Block ask = new Block("likeness-ask", new H3(QUESTION), segments, more);
    add(ask, LikenessKey.whole().inColumn(), sheet);
    show(frames.kind());
  }

  private Segments<SimilarityKind> kinds() {
    kinds.add(
      new Segments<>(
        "Compare the units by",
        List.of(SimilarityKind.values()),
        LiveFrames::name,
        this::choose
      )
    );
    return kinds.getLast();
  }

  private void choose(SimilarityKind kind) {
    show(kind);
    frames.show(kind);
  }

  private void show(SimilarityKind chosen) {
    more.show(LiveFrames.name(chosen));
    kinds.forEach(segments -> segments.show(chosen));
  }
}
