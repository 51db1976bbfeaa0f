package symmetry.ui.landscape;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import symmetry.pool.InquiryStatus;
import symmetry.pool.InquiryStatus.State;
import symmetry.session.StudyShelf;
import symmetry.study.landscape.SliceFigures;
import symmetry.study.landscape.SliceInquiry;
import symmetry.study.landscape.SliceLink;
import symmetry.study.landscape.SliceMap;
import symmetry.study.landscape.SlicePlan;
import symmetry.ui.element.Block;
import symmetry.ui.map.Floats;
import symmetry.ui.map.GroundRow;
import symmetry.ui.map.LossMap;
import symmetry.ui.page.Address;
import symmetry.ui.panel.Messages;
import symmetry.ui.study.StudyBar;

/** The loss over a plane through the weights of an experiment. Holds what is known of it so far. */
final class SlicePage extends Div implements StudyBar.Page<Optional<SliceFigures>> {

  private final Messages messages;
  private final Address address;
  private final LossMap map = new LossMap();
  private final StudyBar<Optional<SliceFigures>> bar;
  private final PlanePanel plane = new PlanePanel(this::change);
  private final FindingsPanel findings = new FindingsPanel();

  private SliceMap slice;
  private boolean planned;

  /** Rows that are on the map. */
  private final BitSet drawn = new BitSet();

  SlicePage(SliceLink link, StudyShelf shelf, Messages messages, Address address) {
    this.messages = messages;
    this.address = address;
    slice = link.map();
    bar = new StudyBar<>("", "Measure again", shelf, this).withFiles("landscape");
    addClassName("landscape-slice");
    MapPanel mapPanel = new MapPanel("The loss over the plane", map);
    mapPanel.add(bar);
    add(mapPanel, new Block("landscape-side", findings, plane));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    begin();
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

  private void begin() {
    plane.show(slice);
    bar.follow(new SliceInquiry(slice));
  }

  @Override
  public void clear() {
    planned = false;
    drawn.clear();
    map.getElement().removeAttribute("data-done");
    map.getElement().removeAttribute("hidden");
    findings.clear();
  }

  @Override
  public void show(InquiryStatus<Optional<SliceFigures>> status) {
    status.figures().ifPresent(figures -> {
      if (!planned) show(figures.plan());
      showNew(figures.rows());
      if (status.state() == State.DONE) {
        map.getElement().setAttribute("data-done", true);
        findings.showRange(figures.grid());
      }
    });
    if (status.state() == State.REFUSED) {
      map.getElement().setAttribute("hidden", true);
      status.fault().ifPresent(messages::showRefusal);
    }
  }

  private void show(SlicePlan plan) {
    planned = true;
    map.setGround(PlaneWire.ground(plan));
    map.setMarks(PlaneWire.marks(plan));
    map.setSteps(PlaneWire.path(plan));
    messages.showDivergence(plan.divergence());
    findings.show(plan);
  }

  private void showNew(List<double @Nullable []> rows) {
    List<GroundRow> news = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      double[] losses = rows.get(row);
      if (losses == null || drawn.get(row)) continue;
      drawn.set(row);
      news.add(new GroundRow(row, Floats.pack(losses)));
    }
    if (!news.isEmpty()) map.setRows(news);
  }
}
