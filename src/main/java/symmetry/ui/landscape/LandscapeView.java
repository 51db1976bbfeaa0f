package symmetry.ui.landscape;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.experiment.Tables;
import symmetry.session.ClinicVisit;
import symmetry.session.StudyShelf;
import symmetry.session.TableVisit;
import symmetry.study.landscape.MirrorLink;
import symmetry.study.landscape.SliceLink;
import symmetry.study.landscape.SliceMap;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.panel.Brought;
import symmetry.ui.panel.PageHead;
import symmetry.ui.shell.MainLayout;
import symmetry.ui.wanted.WantingPage;

/** The Landscape page. Its address says which of the two maps it shows, and all that is on it. */
@Route(value = "landscape", layout = MainLayout.class)
@PageTitle("Landscape · Symmetry Playground")
class LandscapeView extends WantingPage {

  private static final String MIRROR =
    "Swap the weights of two twin units and nothing changes: the loss is its own mirror image about the diagonal, with a valley on each side. A walker that starts on the diagonal never leaves it and ends at the saddle. The smallest step beside it is enough to fall to one side.";
  private static final String SLICE =
    "The loss over a plane through all the weights of a network, around where its run stands, and the path it took.";

  private final StudyShelf shelf;
  private final PageHead head = new PageHead("Landscape", MIRROR);
  private final Anchor toMirror = new Anchor("landscape", "Two twin weights");
  private final Anchor toSlice = new Anchor(
    "landscape?slice=path&v=1&init=glorot-uniform&step=200",
    "A slice through a network"
  );
  private final Div content = new Block("landscape-content");
  private String link = "";
  private Component map = new Div();

  LandscapeView(StudyShelf shelf, TableVisit tables, ClinicVisit clinic) {
    super("landscape", tables, clinic);
    this.shelf = shelf;
    toSlice.setId("to-slice");
    Nav maps = Named.styled("map-nav", new Nav(toMirror, toSlice));
    maps.setAriaLabel("Maps");
    add(Named.styled("page landscape", new Main(head.with(maps), messages, content)));
  }

  @Override
  protected List<Problem> read(Map<String, List<String>> query, Tables atHand) {
    Optional<Brought> brought = Brought.in(query, atHand);
    boolean isSlice = brought.isPresent() || SliceLink.isMeant(query);
    mark(toMirror, !isSlice);
    mark(toSlice, isSlice);
    head.setLine(isSlice ? SLICE : MIRROR);
    if (isSlice) {
      Parsed<SliceLink> parsed = brought
        .map(this::take)
        .orElseGet(() -> SliceLink.parse(query, atHand));
      link = parsed.value().query();
      map = new SlicePage(parsed.value(), shelf, messages, address);
      return parsed.problems();
    }
    Parsed<MirrorLink> parsed = MirrorLink.parse(query);
    link = parsed.value().query();
    map = new MirrorPage(parsed.value(), messages, address);
    return parsed.problems();
  }

  @Override
  protected void arrive() {
    address.arrive(link);
    content.removeAll();
    content.add(map);
  }

  /** Where the run stands, or as far as a link can replay it. */
  private Parsed<SliceLink> take(Brought brought) {
    long step = Math.min(brought.step(), brought.experiment().replayableSteps());
    if (step == 0) {
      messages.showLeft(
        List.of("The path: at step 0 the run has not moved yet. Set a later step to see one.")
      );
    }
    return new Parsed<>(new SliceLink(SliceMap.of(brought.experiment(), step)), brought.problems());
  }

  private static void mark(Anchor anchor, boolean current) {
    if (current) anchor.getElement().setAttribute("aria-current", "page");
    else anchor.getElement().removeAttribute("aria-current");
  }
}
