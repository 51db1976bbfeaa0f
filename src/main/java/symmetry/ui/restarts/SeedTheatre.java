package symmetry.ui.restarts;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Comparison;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.number.Numerals;
import symmetry.pool.InquiryStatus;
import symmetry.session.StudyShelf;
import symmetry.study.TaskList;
import symmetry.study.restarts.RestartsLink;
import symmetry.study.restarts.Scene;
import symmetry.ui.chart.DecisionSurface;
import symmetry.ui.chart.Prediction;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.live.Pictures;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Plots;
import symmetry.ui.study.StudyFeed;

/** The first seeds of one experiment as pictures of what their networks answer in the end. */
final class SeedTheatre extends Panel {

  private static final List<Integer> SIZES = List.of(24, 48);

  private final StudyFeed<List<@Nullable Scene>> feed;
  private final Consumer<String> refusals;
  private final EnumSelect<Integer> experiment;
  private final EnumSelect<Integer> size;
  private final Block stage = new Block("stage").withId("stage");
  private final List<Div> seats = new ArrayList<>();
  private @Nullable RestartsLink link;
  private int shown;
  private int tiles = SIZES.getFirst();

  /**
   * @param refusals gets a sentence when it cannot be shown
   */
  SeedTheatre(StudyShelf shelf, Consumer<String> refusals) {
    super("What the first seeds learned");
    feed = new StudyFeed<>(shelf, this::show);
    this.refusals = refusals;
    experiment = new EnumSelect<Integer>("Experiment", Comparison::letter, chosen -> {
      shown = chosen;
      replay();
    }).withId("theatre-experiment");
    size = new EnumSelect<Integer>(
      "Seeds",
      n -> "the first " + n,
      chosen -> {
        tiles = chosen;
        replay();
      }
    ).withId("theatre-size");
    size.show(SIZES, tiles);
    stage.add(Panel.empty());
    Div choices = Named.styled("theatre-fields", fields(experiment, size));
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
    if (isAttached()) play();
  }

  /** Trains the first seeds and shows each as it is ready. */
  void play() {
    drop();
    RestartsLink present = link;
    if (present == null || !isVisible()) return;
    Experiment first = present.experiments().get(shown);
    int count = Math.min(tiles, present.seeds());
    stage.removeAll();
    for (int k = 0; k < count; k++) {
      Block seat = new Block("seat");
      seats.add(seat);
      stage.add(seat);
    }
    TaskList<Scene> filming = new TaskList<>(
      IntStream.range(0, count)
        .mapToObj(k -> new Scene.Filming(first.withSeed(first.seed() + k), present.steps()))
        .toList()
    );
    if (!feed.follow(filming)) refusals.accept(feed.refusal(filming));
  }

  /** Clears the stage; what is being trained for it goes on unseen. */
  void drop() {
    feed.leave();
    seats.clear();
    stage.removeAll();
    stage.add(Panel.empty());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    feed.leave();
  }

  private void show(InquiryStatus<List<@Nullable Scene>> status) {
    RestartsLink present = Objects.requireNonNull(link);
    for (int k = 0; k < seats.size(); k++) {
      Scene scene = status.figures().get(k);
      boolean isNews = scene != null && seats.get(k).getComponentCount() == 0;
      if (isNews) seats.get(k).add(tile(scene, present.goal()));
    }
    status.fault().ifPresent(refusals);
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
    Anchor tile = Named.styled("tile", new Anchor("./?" + new Link(seeded, step).query(), ""));
    tile.add(surface, label);
    tile.setTitle(name);
    tile.getElement().setAttribute("data-solved", Boolean.toString(solved));
    return tile;
  }
}
