package symmetry.ui.guide;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import symmetry.guide.GuideLink;
import symmetry.guide.Lesson;
import symmetry.guide.Lessons;
import symmetry.guide.Note;
import symmetry.guide.Score;
import symmetry.ui.panel.Figures;

/** One page to print: what was predicted and measured, step by step. */
final class Summary extends Div {

  /** Runs shown of each step, the latest: the page is to stay one page. */
  private static final int SHOWN = 2;

  private final Paragraph score = new Paragraph();
  private final OrderedList steps = new OrderedList();

  Summary(GuideLink link, Notebook notebook) {
    addClassName("summary");
    H1 title = new H1("Why weights must start different: what I measured");
    title.getElement().setAttribute("tabindex", "-1");
    Button print = new Button("Print this page", e ->
      e.getSource().getUI().orElseThrow().getPage().executeJs("window.print()")
    );
    print.setId("print");
    Paragraph kept = new Paragraph(
      "Your notes stand in this page's address: keep the link, and its figures are measured again, to the bit."
    );
    kept.addClassName("help");
    Div actions = new Div(print, kept);
    actions.addClassName("summary-actions");
    score.setId("score");
    steps.addClassName("summary-steps");
    Paragraph rule = new Paragraph(
      "Units of a layer must start different, by enough, and at a size that keeps the signal: " +
        "random numbers with variance 2/(fan-in + fan-out) for tanh, 2/fan-in for ReLU; biases may be 0."
    );
    rule.addClassName("summary-rule");
    add(title, score, steps, rule, actions);
    show(link, notebook);
  }

  void show(GuideLink link, Notebook notebook) {
    Score counted = Score.of(link.notes(), notebook::outcome);
    score.setText(
      "%d of %d steps measured; %d of %d predictions came true.".formatted(
        counted.lessons(),
        Lessons.ALL.size(),
        counted.correct(),
        counted.predicted()
      )
    );
    steps.removeAll();
    for (int number = 1; number <= Lessons.ALL.size(); number++) {
      steps.add(step(number, link, notebook));
    }
  }

  private static ListItem step(int number, GuideLink link, Notebook notebook) {
    Lesson lesson = Lessons.number(number);
    Anchor title = new Anchor(Progress.address(link.at(number)), lesson.title());
    title.getElement().setAttribute("router-link", "");
    ListItem item = new ListItem(new H2(title));
    item.setId("summary-" + number);
    List<Note> notes = link.notesOf(number);
    if (notes.isEmpty()) {
      Paragraph open = new Paragraph("Not run yet.");
      open.addClassName("help");
      item.add(open);
    }
    notes
      .subList(Math.max(0, notes.size() - SHOWN), notes.size())
      .forEach(note -> item.add(line(lesson, note, notebook)));
    return item;
  }

  private static Paragraph line(Lesson lesson, Note note, Notebook notebook) {
    Span setting = new Span(note.setting().inWords());
    setting.addClassName("summary-setting");
    Span measured = new Span();
    notebook.outcome(note).ifPresentOrElse(
      o -> {
        boolean predicted = note.answer() != Note.NO_ANSWER;
        boolean right = note.answer() == o.answer();
        measured.setText(
          "%s: %s, at step %s.%s".formatted(
            lesson.answers().get(o.answer()),
            o.figures(),
            Figures.count(note.step()),
            !predicted
              ? ""
              : right
                ? " As predicted."
                : " Predicted: %s.".formatted(lesson.answers().get(note.answer()))
          )
        );
        if (predicted) {
          measured.getElement().setAttribute("data-state", right ? "right" : "wrong");
        }
      },
      () -> measured.setText("measuring again …")
    );
    Paragraph line = new Paragraph(setting, measured);
    line.addClassName("summary-line");
    return line;
  }
}
