package symmetry.ui.guide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import symmetry.experiment.Problem;
import symmetry.guide.GuideLink;
import symmetry.guide.Note;
import symmetry.guide.Outcome;
import symmetry.guide.Setting;
import symmetry.pool.Studies;
import symmetry.session.Visitor;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.page.Address;
import symmetry.ui.panel.LinkedPage;
import symmetry.ui.shell.MainLayout;

/**
 * The Guide: one lesson at a time, or the summary. Where a person is and what was noted stands in the
 * address; figures of notes that came with it are measured again.
 */
@Route(value = "learn", layout = MainLayout.class)
@PageTitle("Guide · Symmetry Playground")
class GuideView extends LinkedPage {

  private final Visitor visitor;
  private final Progress progress = new Progress();
  private final Block place = new Block("guide-place");
  private final Notebook notebook;
  private GuideLink link = GuideLink.parse(Map.of()).value();
  private boolean entered;

  GuideView(Visitor visitor, Studies studies) {
    super("learn");
    this.visitor = visitor;
    notebook = new Notebook(visitor, studies, this::showMeasured, messages::showFailure);
    add(Named.styled("guide", new Main(progress, messages, place)));
  }

  @Override
  protected List<Problem> read(Map<String, List<String>> query) {
    var parsed = GuideLink.parse(query);
    boolean moved = entered && parsed.value().lesson() != link.lesson();
    link = parsed.value();
    progress.show(link);
    place.removeAll();
    Component shown = screen();
    place.add(shown);
    if (moved) shown.getElement().executeJs("this.querySelector('h1').focus()");
    entered = true;
    return parsed.problems();
  }

  @Override
  protected void arrive() {
    address.arrive(link.query());
    notebook.measure(link.notes(), getUI().orElseThrow());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    notebook.close();
  }

  void choose(Setting setting) {
    link = link.with(setting);
    progress.show(link);
    address.enter(link.query(), Address.Change.SETUP);
  }

  void note(Note note, Outcome outcome) {
    notebook.put(note, outcome);
    link = link.with(note);
    progress.show(link);
    address.replace(link.query());
    showMeasured();
  }

  private Component screen() {
    return link.lesson() == GuideLink.SUMMARY
      ? new Summary(link, notebook)
      : new LessonStage(visitor, link, this);
  }

  private void showMeasured() {
    for (Component shown : place.getChildren().toList()) {
      if (shown instanceof LessonStage stage) stage.showNotes(link, notebook);
      if (shown instanceof Summary summary) summary.show(link, notebook);
    }
  }
}
