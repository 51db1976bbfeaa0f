package symmetry.ui.guide;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import symmetry.guide.Lessons;
import symmetry.guide.Note;
import symmetry.guide.Outcome;

/** Several runs of one lesson beside each other: the setting, what was predicted and measured. */
final class NotesTable extends NativeTable {

  private final NativeTableBody body = new NativeTableBody();

  NotesTable(String caption) {
    addClassName("notes");
    setCaptionText(caption);
    NativeTableRow head = new NativeTableRow();
    for (String title : List.of("Run", "Predicted", "Result")) head.addHeaderCell().setText(title);
    add(new NativeTableHeader(head), body);
  }

  void show(List<Note> notes, Notebook notebook) {
    body.removeAll();
    setVisible(notes.size() > 1);
    for (Note note : notes) body.add(row(note, notebook));
  }

  private static NativeTableRow row(Note note, Notebook notebook) {
    List<String> answers = Lessons.number(note.lesson()).answers();
    NativeTableRow row = new NativeTableRow();
    row.addDataCell().setText(note.setting().inWords());
    row.addDataCell().setText(note.answer() == Note.NO_ANSWER ? "–" : answers.get(note.answer()));
    var measured = row.addDataCell();
    measured.setText(
      notebook
        .outcome(note)
        .map(o -> words(answers, o))
        .orElse("measuring again …")
    );
    notebook
      .outcome(note)
      .filter(_ -> note.answer() != Note.NO_ANSWER)
      .ifPresent(o ->
        measured
          .getElement()
          .setAttribute("data-state", o.answer() == note.answer() ? "right" : "wrong")
      );
    return row;
  }

  private static String words(List<String> answers, Outcome outcome) {
    return "%s: %s".formatted(answers.get(outcome.answer()), outcome.figures());
  }
}
