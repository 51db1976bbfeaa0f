package symmetry.ui.landscape;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import symmetry.session.StudyShelf;
import symmetry.study.landscape.LossGrid;
import symmetry.study.landscape.MapText;
import symmetry.study.landscape.SliceLink;
import symmetry.study.landscape.SliceMap;
import symmetry.study.landscape.SlicePlan;
import symmetry.ui.map.Floats;
import symmetry.ui.map.GroundRow;
import symmetry.ui.map.LossMap;
import symmetry.ui.page.Address;
import symmetry.ui.panel.Download;
import symmetry.ui.panel.Messages;
import symmetry.ui.panel.RunBar;

/** The loss over a plane through the weights of an experiment. Holds what is known of it so far. */
final class SlicePage extends Div implements SliceStudy.Listener {

  private final StudyShelf shelf;
  private final Messages messages;
  private final Address address;
  private final LossMap map = new LossMap();
  private final RunBar bar = new RunBar("", "Measure again", this::again, this::cancel).withFiles(
    new Download("landscape.csv", () -> text()::csv),
    new Download("landscape.json", () -> text()::json)
  );
  private final PlanePanel plane = new PlanePanel(this::change);
  private final FindingsPanel findings = new FindingsPanel();

  private SliceMap slice;
  private @Nullable SlicePlan plan;
  private @Nullable LossGrid grid;
  private @Nullable SliceStudy study;

  SlicePage(SliceLink link, StudyShelf shelf, Messages messages, Address address) {
    this.shelf = shelf;
    this.messages = messages;
    this.address = address;
    slice = link.map();
    addClassName("landscape-slice");
    MapPanel mapPanel = new MapPanel("The loss over the plane", map);
    mapPanel.add(bar);
    Div side = new Div(findings, plane);
    side.addClassName("landscape-side");
    add(mapPanel, side);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    begin();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (study != null) study.leave();
  }

  private void change(UnaryOperator<SliceMap> change) {
    messages.clear();
    try {
      slice = change.apply(slice);
    } catch (IllegalArgumentException refusal) {
      plane.show(slice);
      plane.refuse("Not applied: " + refusal.getMessage() + ".");
      return;
    }
    address.enter(new SliceLink(slice).query(), Address.Change.SETUP);
    begin();
  }

  private void again() {
    messages.clear();
    if (study != null) study.cancel();
    begin();
  }

  private void begin() {
    if (study != null) study.leave();
    plan = null;
    grid = null;
    bar.offerFiles(false);
    map.getElement().removeAttribute("data-done");
    map.getElement().removeAttribute("hidden");
    findings.clear();
    plane.show(slice);
    bar.begin(training());
    SliceStudy begun = new SliceStudy(shelf, getUI().orElseThrow(), this);
    study = begun;
    begun.begin(slice);
  }

  private void cancel() {
    if (study != null) study.cancel();
    bar.showIdle(RunBar.CANCELLED);
  }

  @Override
  public void planned(SlicePlan ready) {
    plan = ready;
    grid = LossGrid.unknown(ready.x(), ready.y());
    map.setGround(PlaneWire.ground(ready));
    map.setMarks(PlaneWire.marks(ready));
    map.setSteps(PlaneWire.path(ready));
    messages.showDivergence(ready.divergence());
    findings.show(ready);
    bar.offerFiles(true);
    bar.begin(measuring());
  }

  @Override
  public void measured(List<SliceStudy.Row> rows) {
    LossGrid known = grid;
    if (known == null || rows.isEmpty()) return;
    for (SliceStudy.Row row : rows) known = known.withRow(row.row(), row.losses());
    grid = known;
    map.setRows(
      rows
        .stream()
        .map(r -> new GroundRow(r.row(), Floats.pack(r.losses())))
        .toList()
    );
  }

  @Override
  public void reached(double share) {
    bar.show(share, plan == null ? training() : measuring());
  }

  @Override
  public void done() {
    bar.showIdle("Done.");
    map.getElement().setAttribute("data-done", true);
    if (grid != null) findings.showRange(grid);
  }

  @Override
  public void refused(String sentence) {
    bar.showIdle("");
    map.getElement().setAttribute("hidden", true);
    messages.showRefusal(sentence);
  }

  @Override
  public void failed(String sentence) {
    bar.showIdle("");
    messages.showFailure(sentence);
  }

  private String training() {
    return "Training to step %,d".formatted(slice.step());
  }

  private String measuring() {
    return "Measuring %d × %d losses".formatted(slice.grid(), slice.grid());
  }

  private MapText text() {
    SlicePlan known = plan;
    LossGrid losses = grid;
    if (known == null || losses == null) throw new IllegalStateException("nothing measured yet");
    return new MapText("x", "y", losses, List.of(known.path()));
  }
}
