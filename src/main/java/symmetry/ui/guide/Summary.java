package symmetry.ui.guide;

import com.vaadin.flow.component.UI;
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
import symmetry.guide.Outcome;
import symmetry.guide.Score;
import symmetry.number.Numerals;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.element.TextButton;
import symmetry.ui.panel.Panel;

/** One page to print: what was predicted and measured, lesson by lesson. */
final class Summary extends Div {

  /** Runs shown of each lesson, the latest: the page is to stay one page. */
  private static final int SHOWN = 2;

  private final Paragraph score = Named.known("score", new Paragraph());
  private final OrderedList lessons = Named.styled("summary-lessons", new OrderedList());

  Summary(GuideLink link, Notebook notebook) {
    addClassName("summary");
    H1 title = new H1("Why weights must start different: what I measured");
    title.getElement().setAttribute("tabindex", "-1");
    TextButton print = new TextButton("print", "Print this page", () ->
      UI.getCurrent().getPage().executeJs("window.print()")
    );
    Paragraph kept = Panel.help(
      "Your results are saved in this page's link: whoever opens it measures the same figures again."
    );
    Block actions = new Block("summary-actions", print, kept);
    Paragraph rule = new Paragraph(
      "Units of a layer must start different, by enough, and at a size that keeps the signal: " +
        "random numbers with variance 2/(fan-in + fan-out) for tanh, 2/fan-in for ReLU; biases may be 0."
    );
    add(title, score, lessons, Named.styled("summary-rule", rule), actions);
    show(link, notebook);
  }

  void show(GuideLink link, Notebook notebook) {
    score.setText(Score.of(link.notes(), notebook::outcome).inWords());
    lessons.removeAll();
    for (int number = 1; number <= Lessons.ALL.size(); number++) {
      lessons.add(lesson(number, link, notebook));
    }
  }

  private static ListItem lesson(int number, GuideLink link, Notebook notebook) {
    Lesson lesson = Lessons.number(number);
    Anchor title = new Anchor(Progress.address(link.at(number)), lesson.title());
    title.getElement().setAttribute("router-link", "");
    ListItem item = Named.known("summary-" + lesson.id(), new ListItem(new H2(title)));
    List<Note> notes = link.notesOf(number);
    if (notes.isEmpty()) item.add(Panel.help("Not run yet."));
    notes
      .subList(Math.max(0, notes.size() - SHOWN), notes.size())
      .forEach(note -> item.add(line(lesson, note, notebook)));
    return item;
  }

  private static Div line(Lesson lesson, Note note, Notebook notebook) {
    Span setting = Named.styled("summary-setting", new Span(note.setting().inWords()));
    Span measured = new Span();
    Block words = new Block("summary-words", setting, measured);
    Block line = new Block("summary-line");
    notebook.outcome(note).ifPresentOrElse(
      outcome -> {
        line.add(new RunSketch(outcome.sketch()));
        measured.setText(measured(lesson, note, outcome));
        if (note.answer() != Note.NO_ANSWER) {
          boolean right = note.answer() == outcome.answer();
          measured.getElement().setAttribute("data-state", right ? "right" : "wrong");
        }
      },
      () -> {
        line.add(new Block("run-sketch"));
        measured.setText("measuring again …");
      }
    );
    line.add(words);
    return line;
  }

  private static String measured(Lesson lesson, Note note, Outcome outcome) {
    String predicted =
      note.answer() == Note.NO_ANSWER
        ? ""
        : note.answer() == outcome.answer()
          ? " As predicted."
          : " Predicted: %s.".formatted(lesson.answers().get(note.answer()));
    return "%s: %s, at step %s.%s".formatted(
      lesson.answers().get(outcome.answer()),
      outcome.figures(),
      Numerals.count(note.step()),
      predicted
    );
  }
}
