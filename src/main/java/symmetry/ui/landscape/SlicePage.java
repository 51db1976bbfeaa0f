package symmetry.ui.landscape;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import symmetry.session.Studies;
import symmetry.study.landscape.LossGrid;
import symmetry.study.landscape.MapText;
import symmetry.study.landscape.SliceLink;
import symmetry.study.landscape.SliceMap;
import symmetry.study.landscape.SlicePlan;
import symmetry.ui.map.Floats;
import symmetry.ui.map.GroundRow;
import symmetry.ui.map.LossMap;
import symmetry.ui.page.Address;
import symmetry.ui.panel.Messages;

/** The loss over a plane through the weights of an experiment. Holds what is known of it so far. */
final class SlicePage extends Div implements SliceStudy.Listener {

  private final Studies studies;
  private final Object owner;
  private final Messages messages;
  private final Address address;
  private final LossMap map = new LossMap();
  private final ProgressLine progress = new ProgressLine(this::cancel);
  private final PlanePanel plane = new PlanePanel(this::change);
  private final FindingsPanel findings = new FindingsPanel();
  private final TakeAway takeAway = new TakeAway(this::text);

  private SliceMap slice;
  private @Nullable SlicePlan plan;
  private @Nullable LossGrid grid;
  private @Nullable SliceStudy study;

  SlicePage(SliceLink link, Studies studies, Object owner, Messages messages, Address address) {
    this.studies = studies;
    this.owner = owner;
    this.messages = messages;
    this.address = address;
    slice = link.map();
    addClassName("landscape-slice");
    MapPanel mapPanel = new MapPanel("The loss over the plane", map);
    mapPanel.addBesideTitle(takeAway);
    mapPanel.add(progress);
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
    if (study != null) study.cancel();
  }

  private void change(UnaryOperator<SliceMap> change) {
    messages.clear();
    try {
      slice = change.apply(slice);
    } catch (IllegalArgumentException refusal) {
      messages.showRefusal("That was not applied: " + refusal.getMessage() + ".");
      plane.show(slice);
      return;
    }
    address.enter(new SliceLink(slice).query(), Address.Change.SETUP);
    begin();
  }

  private void begin() {
    if (study != null) study.cancel();
    plan = null;
    grid = null;
    takeAway.setVisible(false);
    map.getElement().removeAttribute("data-done");
    findings.clear();
    plane.show(slice);
    progress.begin("Training to step %,d".formatted(slice.step()));
    SliceStudy begun = new SliceStudy(studies, owner, getUI().orElseThrow(), this);
    study = begun;
    begun.begin(slice);
  }

  private void cancel() {
    if (study != null) study.cancel();
    progress.end("Cancelled. What was measured stays; change anything to measure again.");
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
    takeAway.setVisible(true);
    progress.begin("Measuring %d × %d losses".formatted(slice.grid(), slice.grid()));
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
    progress.show(share);
  }

  @Override
  public void done() {
    progress.end("");
    map.getElement().setAttribute("data-done", true);
    if (grid != null) findings.showRange(grid);
  }

  @Override
  public void refused(String sentence) {
    progress.end("");
    messages.showRefusal(sentence);
  }

  @Override
  public void failed(String sentence) {
    progress.end("");
    messages.showFailure(sentence);
  }

  private MapText text() {
    SlicePlan known = plan;
    LossGrid losses = grid;
    if (known == null || losses == null) throw new IllegalStateException("nothing measured yet");
    return new MapText("x", "y", losses, List.of(known.path()));
  }
}
