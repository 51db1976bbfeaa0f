package symmetry.picture;

import java.util.List;
import symmetry.experiment.Caption;
import symmetry.number.Numerals;
import symmetry.training.Headline;
import symmetry.training.Inspection;
import symmetry.training.Inspector;
import symmetry.training.LayerReport;
import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.training.View;

/**
 * A run at one step as a card: what there is to see in a sentence, the network, how alike its units are, what it
 * answers, and the loss; at its foot the experiment.
 */
public final class RunPicture {

  /** As Open Graph and Twitter cards are wide and high, in px. */
  public static final int WIDTH = 1_200;

  public static final int HEIGHT = 630;

  private static final double EDGE = 48;
  private static final double CARD_TOP = 212;
  private static final double CARD_HEIGHT = 336;
  private static final double GAP = 16;
  private static final double INSET = 16;

  /** With the gaps between, all of the picture's width. */
  private static final double NETWORK_WIDTH = 300;
  private static final double HEATMAP_WIDTH = 244;
  private static final double OUTPUT_WIDTH = 252;
  private static final double LOSS_WIDTH = 260;

  private static final View VIEW = View.of(Part.SIMILARITY, Part.ANSWERS, Part.WHY_FROZEN);

  private final Snapshot snapshot;
  private final Inspection inspection;
  private final Palette palette;
  private final Canvas canvas = new Canvas();

  /** Where it begins. */
  private double nextCard = EDGE;

  private RunPicture(Snapshot snapshot, Inspection inspection, Palette palette) {
    this.snapshot = snapshot;
    this.inspection = inspection;
    this.palette = palette;
  }

  /** As a picture is asked for. */
  public enum Format {
    SVG,
    PNG,
  }

  /** Draws a run as it stands. */
  public static byte[] of(Snapshot snapshot, Format format, boolean dark) {
    Inspection inspection = new Inspector(snapshot.experiment(), snapshot.dataset()).inspect(
      snapshot,
      VIEW
    );
    Palette palette = dark ? Palette.DARK : Palette.LIGHT;
    Drawing drawing = new RunPicture(snapshot, inspection, palette).drawing();
    return switch (format) {
      case SVG -> drawing.svg();
      case PNG -> drawing.png();
    };
  }

  private Drawing drawing() {
    Headline headline = Headline.of(snapshot, inspection);
    say(headline);
    NetworkCard network = new NetworkCard(canvas, palette);
    HeatmapCard heat = new HeatmapCard(canvas, palette);
    AnswersCard answers = new AnswersCard(canvas, palette);
    LossCurveCard loss = new LossCurveCard(canvas, palette);
    network.draw(card("Network", NETWORK_WIDTH), snapshot.parameters(), inspection.hidden());
    heat.draw(card("Similarity", HEATMAP_WIDTH), inspection.hidden());
    answers.draw(card("Output", OUTPUT_WIDTH), snapshot, inspection.answers());
    loss.draw(card("Loss", LOSS_WIDTH), snapshot);
    foot();
    return new Drawing(
      WIDTH,
      HEIGHT,
      palette.sunk(),
      title(),
      "%s %s %s".formatted(headline.text(), headline.below(), ledgers()),
      canvas.marks()
    );
  }

  private void say(Headline headline) {
    double size = 46;
    double room = WIDTH - 2 * EDGE;
    size *= Math.min(1, room / Typeface.BOLD.width(headline.text(), size));
    double x = canvas.words(Typeface.BOLD, headline.start(), size, EDGE, 88, palette.ink());
    x = canvas.words(Typeface.BOLD, headline.marked(), size, x, 88, palette.same().getFirst());
    canvas.words(Typeface.BOLD, headline.end(), size, x, 88, palette.ink());
    double y = 136;
    for (String line : Typeface.REGULAR.lines(headline.below(), 25, room, 2)) {
      canvas.words(Typeface.REGULAR, line, 25, EDGE, y, palette.soft());
      y += 36;
    }
  }

  /** The next card from the left. */
  private Place card(String title, double width) {
    double left = nextCard;
    nextCard += width + GAP;
    canvas.card(left, CARD_TOP, width, CARD_HEIGHT, palette.paper());
    canvas.words(Typeface.BOLD, title, 20, left + INSET, CARD_TOP + 36, palette.ink());
    return new Place(left + INSET, CARD_TOP + 54, width - 2 * INSET, CARD_HEIGHT - 74);
  }

  private void foot() {
    String name = "Symmetry Playground";
    double y = HEIGHT - 32;
    canvas.wordsTo(Typeface.BOLD, name, 20, WIDTH - EDGE, y, palette.ink());
    double room = WIDTH - 2 * EDGE - Typeface.BOLD.width(name, 20) - 24;
    String title = Typeface.REGULAR.lines(title(), 20, room, 1).getFirst();
    canvas.words(Typeface.REGULAR, title, 20, EDGE, y, palette.soft());
  }

  private String title() {
    return "%s, step %s".formatted(
      new Caption(snapshot.experiment()).title(),
      Numerals.count(snapshot.step())
    );
  }

  private String ledgers() {
    List<LayerReport> hidden = inspection.hidden();
    StringBuilder words = new StringBuilder();
    for (int l = 0; l < Math.min(hidden.size(), HeatmapCard.MOST); l++) {
      words.append("Hidden layer %d: %s. ".formatted(l + 1, hidden.get(l).ledger().inWords()));
    }
    return words.toString().strip();
  }
}
