package symmetry.ui.live;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.function.Consumer;
import symmetry.diagnostics.SimilarityKind;
import symmetry.experiment.Experiment;
import symmetry.training.Part;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.LikenessKey;
import symmetry.ui.element.Block;
import symmetry.ui.element.CountedBlock;
import symmetry.ui.element.Named;
import symmetry.ui.panel.Panel;

/** A heatmap and a ledger for each hidden layer: are its units alike? */
public final class SymmetryPanel extends Panel {

  private final PlayBoard board;
  private final CountedBlock<Block> heatmaps = new CountedBlock<>("heatmaps", this::card);
  private final Paragraph none = help(
    "There is no hidden layer: each output unit has its own target, so there is no symmetry to break."
  );

  public SymmetryPanel(PlayBoard board, SimilarityKind kind, Consumer<SimilarityKind> onKind) {
    super("Are the units of a layer alike?", kinds(kind, onKind));
    measures(Part.SIMILARITY, Part.RANK, Part.GRADIENT, Part.WHY_FROZEN);
    this.board = board;
    Span heard = Named.styled("only-heard", board.text(LiveTexts.LEDGERS, new Span()));
    add(heatmaps, LikenessKey.whole(), none, LedgerLine.frozen(), Named.spoken(heard));
    wide();
  }

  public void show(Experiment experiment) {
    int layers = experiment.hidden().size();
    heatmaps.setCount(layers);
    none.setVisible(layers == 0);
  }

  private Block card(int layer) {
    return new Block(
      "heatmap-card",
      new H3("Hidden layer " + (layer + 1)),
      LiveFrames.heatmap(board, layer),
      LedgerLine.of(layer),
      LedgerLine.detailOf(layer)
    );
  }

  private static RadioButtonGroup<SimilarityKind> kinds(
    SimilarityKind kind,
    Consumer<SimilarityKind> onKind
  ) {
    RadioButtonGroup<SimilarityKind> kinds = Named.known("similarity", new RadioButtonGroup<>());
    kinds.setAriaLabel("Alike by");
    kinds.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
    kinds.setItems(SimilarityKind.values());
    kinds.setItemLabelGenerator(LiveFrames::name);
    kinds.setTooltipText(
      "How far apart two units are, relative to the larger of them: by their weights and biases, by " +
        "their activations over the data, or by their gradients over the training split."
    );
    kinds.setValue(kind);
    kinds.addValueChangeListener(e -> onKind.accept(e.getValue()));
    return kinds;
  }
}
