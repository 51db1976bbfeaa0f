package symmetry.ui.landscape;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import symmetry.study.file.Csv;
import symmetry.study.file.Json;
import symmetry.study.file.Writing;
import symmetry.study.landscape.Axis;
import symmetry.study.landscape.Friends.Reading;
import symmetry.study.landscape.Landscape.Place;
import symmetry.study.landscape.LossGrid;
import symmetry.study.landscape.MirrorInquiry;
import symmetry.study.landscape.MirrorLink;
import symmetry.study.landscape.MirrorMap;
import symmetry.study.landscape.MirrorTask;
import symmetry.study.landscape.Slopes;
import symmetry.study.landscape.StationaryPoints;
import symmetry.study.landscape.Walk;
import symmetry.ui.element.Block;
import symmetry.ui.map.Floats;
import symmetry.ui.map.Ground;
import symmetry.ui.map.LossMap;
import symmetry.ui.map.MapAxis;
import symmetry.ui.page.Address;
import symmetry.ui.panel.Messages;
import symmetry.ui.study.Download;

/** The loss over two twin weights, with walkers. Holds the walk, which only this class moves. */
final class MirrorPage extends Div implements LossMap.Commands {

  private static final int ARROWS = 19;
  private static final String TOO_MANY =
    "At most %d walkers can be dropped one by one. Remove them, or drop a hundred at random.";
  private static final String DESCRIPTION =
    "Map of the loss over w₁ and w₂, its own mirror image about the diagonal. The arrow keys move a cross, Enter drops a walker; in relief they turn the map.";

  private final Messages messages;
  private final Address address;
  private final LossMap map = new LossMap(this);
  private final MapPanel mapPanel = new MapPanel("The loss over the two weights", map);
  private final WalkBar bar = new WalkBar(this);
  private final LedgerPanel ledger = new LedgerPanel();
  private final FriendsPanel friends = new FriendsPanel(this::read);
  private final DropPanel drop = new DropPanel(this);
  private final PointsPanel pointsPanel = new PointsPanel();

  private Walk walk;
  private WalkFeed feed;
  private LossGrid grid;
  private StationaryPoints points;
  private Reading reading;
  private boolean playing;
  private boolean arrows;

  MirrorPage(MirrorLink link, Messages messages, Address address) {
    this.messages = messages;
    this.address = address;
    addClassName("landscape-mirror");
    mapPanel.addSwitch("Downhill arrows", "arrows", this::showArrows);
    Block files = new Block(
      "run-files",
      new Download("landscape.csv", () -> file((map, found) -> Csv.text(map.rows(found)))),
      new Download("landscape.json", () -> file((map, found) -> Json.text(map.report(found))))
    );
    mapPanel.add(files);
    Block side = new Block("landscape-side", ledger, friends, drop, pointsPanel);
    add(bar, mapPanel, side);
    reading = link.friends();
    walk = new Walk(link.map());
    feed = new WalkFeed(walk);
    grid = LossGrid.of(walk.landscape(), walk.map().axis());
    points = StationaryPoints.of(walk.landscape(), walk.map().axis());
    showGround();
    showWalk();
  }

  @Override
  public void choose(double x, double y) {
    drop(new Place(x + 0.0, y + 0.0));
  }

  @Override
  public void next() {
    if (!playing) return;
    walk.advance(bar.pace());
    if (walk.isOver()) playing = false;
    showWalk();
  }

  void reset() {
    restart(walk.map().withSteps(0));
  }

  void step(int steps) {
    playing = false;
    walk.advance(steps);
    showWalk();
  }

  void play(boolean on) {
    playing = on && !walk.isOver();
    showWalk();
  }

  void drop(Place start) {
    MirrorMap present = walk.map();
    boolean inside = MirrorMap.START.allows(start.w1()) && MirrorMap.START.allows(start.w2());
    if (!inside) return;
    if (present.dropped().size() >= MirrorMap.MAX_DROPPED) {
      drop.refuse(TOO_MANY.formatted(MirrorMap.MAX_DROPPED));
      return;
    }
    List<Place> more = new ArrayList<>(present.dropped());
    more.add(start);
    begin(present.withDropped(more));
  }

  /** A hundred; if they are there already, another hundred. */
  void dropCrowd() {
    MirrorMap present = walk.map();
    int all = (int) MirrorMap.CROWD.max();
    begin(present.withCrowd(all, present.crowd() < all ? present.crowdSeed() : present.nextSeed()));
  }

  void removeWalkers() {
    begin(walk.map().withDropped(List.of()).withCrowd(0, MirrorMap.opening().crowdSeed()));
  }

  void changeTeacher(Place teacher) {
    begin(walk.map().withTeacher(teacher));
    grid = LossGrid.of(walk.landscape(), walk.map().axis());
    points = StationaryPoints.of(walk.landscape(), walk.map().axis());
    showGround();
    showWalk();
  }

  void changeRate(double rate) {
    begin(walk.map().withRate(rate));
  }

  /** Other walkers, or the same ones at their starts. */
  private void begin(MirrorMap changed) {
    address.enter(new MirrorLink(changed, reading).query(), Address.Change.SETUP);
    restart(changed);
  }

  private void restart(MirrorMap changed) {
    messages.clear();
    playing = false;
    walk = new Walk(changed);
    feed = new WalkFeed(walk);
    showWalk();
  }

  private void read(Reading chosen) {
    reading = chosen;
    address.enter(new MirrorLink(walk.map(), reading).query(), Address.Change.SETUP);
    showWalk();
  }

  private void showArrows(boolean on) {
    arrows = on;
    Axis axis = walk.map().axis().withPoints(ARROWS);
    map.setArrows(on ? Slopes.of(walk.landscape(), axis) : new double[0]);
  }

  private void showGround() {
    Axis axis = grid.x();
    map.setGround(
      new Ground(
        new MapAxis("w₁", axis.low(), axis.high()),
        new MapAxis("w₂", axis.low(), axis.high()),
        axis.points(),
        axis.points(),
        Floats.pack(grid.toArray()),
        true,
        true,
        DESCRIPTION
      )
    );
    map.setMarks(PointsPanel.marks(points));
    pointsPanel.show(points);
    showArrows(arrows);
  }

  private void showWalk() {
    map.setSteps(feed.next());
    map.setImages(reading == Reading.UNITS);
    map.setPlaying(playing);
    bar.show(walk.step(), playing);
    ledger.show(walk, points, !playing);
    friends.show(walk, reading);
    drop.show(walk.map());
    address.replace(new MirrorLink(walk.map(), reading).query());
  }

  private Writing file(BiFunction<MirrorInquiry, Optional<MirrorTask.Found>, Writing> writer) {
    MirrorInquiry inquiry = new MirrorInquiry(walk.map());
    Optional<MirrorTask.Found> found = Optional.of(MirrorTask.Found.of(walk, grid, points));
    return out -> writer.apply(inquiry, found).writeTo(out);
  }
}
