package symmetry.ui.live;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import symmetry.diagnostics.SimilarityKind;
import symmetry.experiment.Experiment;
import symmetry.training.Part;
import symmetry.training.View;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.LikenessKey;
import symmetry.ui.chart.UnitHeatmap;
import symmetry.ui.panel.Panel;

/** A heatmap and a ledger for each hidden layer: are its units alike? */
public final class SymmetryPanel extends Panel {

  private final PlayBoard board;
  private final Div heatmaps = new Div();
  private final List<Div> cards = new ArrayList<>();
  private final Paragraph none = help(
    "There is no hidden layer: each output unit has its own target, so there is no symmetry to break."
  );

  public SymmetryPanel(PlayBoard board, SimilarityKind kind, Consumer<SimilarityKind> onKind) {
    super("Are the units of a layer alike?", kinds(kind, onKind));
    this.board = board;
    heatmaps.addClassName("heatmaps");
    Paragraph frozen = board.text(LiveTexts.FROZEN, new Paragraph());
    frozen.addClassName("frozen");
    frozen.setId("frozen");
    Span announcement = board.text(LiveTexts.LEDGERS, new Span());
    announcement.addClassName("only-heard");
    announcement.getElement().setAttribute("role", "status");
    add(heatmaps, LikenessKey.whole(), none, frozen, announcement);
    wide();
  }

  @Override
  public View look(View view) {
    return view.and(Part.SIMILARITY).and(Part.RANK).and(Part.GRADIENT).and(Part.WHY_FROZEN);
  }

  public void show(Experiment experiment) {
    int layers = experiment.hidden().size();
    while (cards.size() > layers) heatmaps.remove(cards.removeLast());
    while (cards.size() < layers) {
      Div card = card(cards.size());
      cards.add(card);
      heatmaps.add(card);
    }
    none.setVisible(layers == 0);
  }

  private Div card(int layer) {
    Div card = new Div(
      new H3("Hidden layer " + (layer + 1)),
      board.heat(FrameBuilder.heatRole(layer), new UnitHeatmap()),
      LedgerLine.of(layer),
      LedgerLine.detailOf(layer)
    );
    card.addClassName("heatmap-card");
    return card;
  }

  private static RadioButtonGroup<SimilarityKind> kinds(
    SimilarityKind kind,
    Consumer<SimilarityKind> onKind
  ) {
    RadioButtonGroup<SimilarityKind> kinds = new RadioButtonGroup<>();
    kinds.setId("similarity");
    kinds.setAriaLabel("Alike by");
    kinds.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
    kinds.setItems(SimilarityKind.values());
    kinds.setItemLabelGenerator(
      k ->
        switch (k) {
          case WEIGHTS -> "Weights";
          case ACTIVATIONS -> "Activations";
          case GRADIENTS -> "Gradients";
        }
    );
    kinds.setTooltipText(
      "How far apart two units are, relative to the larger of them: by their weights and biases, by " +
        "their activations over the data, or by their gradients over the training split."
    );
    kinds.setValue(kind);
    kinds.addValueChangeListener(e -> onKind.accept(e.getValue()));
    return kinds;
  }
}
