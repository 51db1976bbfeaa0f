package symmetry.ui.restarts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Comparison;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.number.Numerals;
import symmetry.pool.StudyListener;
import symmetry.session.KeptStudy;
import symmetry.session.StudyShelf;
import symmetry.study.restarts.RestartsLink;
import symmetry.study.restarts.Scene;
import symmetry.ui.chart.DecisionSurface;
import symmetry.ui.chart.Prediction;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.live.Pictures;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Plots;

/** The first seeds of one experiment as pictures of what their networks answer in the end. */
final class SeedTheatre extends Panel {

  private static final List<Integer> SIZES = List.of(24, 48);

  private final StudyShelf shelf;
  private final Consumer<String> refusals;
  private final EnumSelect<Integer> experiment;
  private final EnumSelect<Integer> size;
  private final Div stage = new Div();
  private @Nullable RestartsLink link;
  private int shown;
  private int tiles = SIZES.getFirst();
  private @Nullable KeptStudy run;
  private @Nullable Film film;

  /**
   * @param refusals gets a sentence when it cannot be shown
   */
  SeedTheatre(StudyShelf shelf, Consumer<String> refusals) {
    super("What the first seeds learned");
    this.shelf = shelf;
    this.refusals = refusals;
    experiment = new EnumSelect<>("Experiment", Comparison::letter, chosen -> {
      shown = chosen;
      replay();
    });
    experiment.setId("theatre-experiment");
    size = new EnumSelect<>(
      "Seeds",
      n -> "the first " + n,
      chosen -> {
        tiles = chosen;
        replay();
      }
    );
    size.setId("theatre-size");
    size.show(SIZES, tiles);
    stage.addClassName("stage");
    stage.setId("stage");
    stage.add(Panel.empty());
    Div choices = fields(experiment, size);
    choices.addClassName("theatre-fields");
    add(
      choices,
      stage,
      help(
        "Each network's output after its last step. Click one to open its run in the playground."
      )
    );
  }

  void show(RestartsLink present) {
    link = present;
    shown = Math.min(shown, present.experiments().size() - 1);
    experiment.show(IntStream.range(0, present.experiments().size()).boxed().toList(), shown);
    setVisible(present.experiments().get(shown).data().source().dimensions() <= 2);
  }

  private void replay() {
    getUI().ifPresent(this::play);
  }

  /** Trains the first seeds and shows each as it is ready. */
  void play(UI ui) {
    drop();
    RestartsLink present = link;
    if (present == null || !isVisible()) return;
    Experiment first = present.experiments().get(shown);
    int count = Math.min(tiles, present.seeds());
    List<Scene.Filming> filming = IntStream.range(0, count)
      .mapToObj(k -> new Scene.Filming(first.withSeed(first.seed() + k), present.steps()))
      .toList();
    List<Div> seats = new ArrayList<>();
    stage.removeAll();
    for (int k = 0; k < count; k++) {
      Div seat = new Div();
      seat.addClassName("seat");
      seats.add(seat);
      stage.add(seat);
    }
    Film fresh = new Film(ui, seats, present.goal());
    film = fresh;
    Optional<KeptStudy> started = shelf.follow(filming, filming, fresh);
    run = started.orElse(null);
    if (started.isEmpty()) refusals.accept(
      "Too much is running at the moment. Press Run again when it is done."
    );
  }

  /** Clears the stage; what is being trained for it goes on unseen. */
  void drop() {
    film = null;
    if (run != null) run.leave();
    run = null;
    stage.removeAll();
    stage.add(Panel.empty());
  }

  private static Anchor tile(Scene scene, double goal) {
    Experiment seeded = scene.experiment();
    long step = Math.min(scene.step(), seeded.replayableSteps());
    boolean solved = scene.loss() < goal;
    DecisionSurface surface = new DecisionSurface();
    surface.setBare();
    Plots.of(scene.dataset()).ifPresent(surface::setPlot);
    @Nullable
    Prediction prediction = Pictures.of(scene.answers());
    if (prediction != null) surface.setPrediction(prediction);
    String name = "Seed %d: %s, loss %s".formatted(
      seeded.seed(),
      solved ? "solved" : "not solved",
      Numerals.steadyFour(scene.loss())
    );
    surface.setDescription(name);
    Span label = new Span(seeded.seed() + (solved ? " ✓" : " ✗"));
    label.getElement().setAttribute("aria-hidden", "true");
    Anchor tile = new Anchor("./?" + new Link(seeded, step).query(), "");
    tile.add(surface, label);
    tile.setTitle(name);
    tile.addClassName("tile");
    tile.getElement().setAttribute("data-solved", Boolean.toString(solved));
    return tile;
  }

  private final class Film implements StudyListener<Scene> {

    private final UI ui;
    private final List<Div> seats;
    private final double goal;

    Film(UI ui, List<Div> seats, double goal) {
      this.ui = ui;
      this.seats = seats;
      this.goal = goal;
    }

    @Override
    public void result(int index, Scene scene) {
      try {
        ui.access(() -> {
          if (film == this) seats.get(index).add(tile(scene, goal));
        });
      } catch (UIDetachedException gone) {
        // Nobody looks any more; the page cancels as it goes.
      }
    }

    @Override
    public void progress(double share) {}

    @Override
    public void done() {}

    @Override
    public void cancelled() {}

    @Override
    public void failed(String sentence) {
      try {
        ui.access(() -> refusals.accept(sentence));
      } catch (UIDetachedException gone) {
        // Nobody looks any more.
      }
    }
  }
}
