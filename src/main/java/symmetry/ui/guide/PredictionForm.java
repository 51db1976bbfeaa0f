package symmetry.ui.guide;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import symmetry.guide.Lesson;
import symmetry.guide.Note;
import symmetry.ui.element.Block;

/** The question, and a button for each answer; to be pressed before the run. */
final class PredictionForm extends Section {

  private final Map<Integer, NativeButton> buttons = new LinkedHashMap<>();

  /**
   * @param onAnswer gets what is predicted, from 0, or {@link Note#NO_ANSWER}
   */
  PredictionForm(Lesson lesson, IntConsumer onAnswer) {
    addClassName("prediction");
    H2 question = new H2(lesson.question());
    question.setId("question");
    Block answers = new Block("answers");
    answers.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "question");
    for (int k = 0; k < lesson.answers().size(); k++) {
      answers.add(button(lesson.answers().get(k), k, onAnswer));
    }
    answers.add(button("I don't know", Note.NO_ANSWER, onAnswer));
    add(question, answers);
  }

  private NativeButton button(String text, int answer, IntConsumer onAnswer) {
    NativeButton button = new NativeButton(text, e -> onAnswer.accept(answer));
    button.setId("answer-" + (answer + 1));
    button.addClassName("answer");
    buttons.put(answer, button);
    return button;
  }

  /**
   * @param answer what is predicted; nothing yet if it is none of them
   * @param open whether it may still be changed
   */
  void show(int answer, boolean open) {
    buttons.forEach((each, button) -> {
      button.getElement().setAttribute("aria-pressed", Boolean.toString(each == answer));
      button.setEnabled(open);
    });
  }

  /** Marks the answer that turned out to be true; none if it is negative. */
  void showTrue(int answer) {
    buttons.forEach((each, button) ->
      button.getElement().setAttribute("data-true", answer >= 0 && each == answer)
    );
  }
}
