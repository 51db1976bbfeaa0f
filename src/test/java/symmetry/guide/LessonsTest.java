package symmetry.guide;

import org.junit.jupiter.api.Test;
import symmetry.training.Inspector;
import symmetry.training.Trainer;

class LessonsTest {

  @Test
  void print() {
    for (int n = 1; n <= Lessons.ALL.size(); n++) {
      Lesson lesson = Lessons.number(n);
      all(lesson, lesson.usual(), 0, n);
    }
  }

  private void all(Lesson lesson, Setting setting, int control, int n) {
    if (control == lesson.controls().size()) {
      Outcome o = run(lesson, setting);
      System.out.println(
        n +
          " [" +
          setting.token() +
          "] -> " +
          o.answer() +
          " " +
          lesson.answers().get(o.answer()) +
          "\n   " +
          o.figures() +
          "\n   " +
          o.happened() +
          "\n   " +
          o.why()
      );
      return;
    }
    for (int k = 0; k < lesson.controls().get(control).options().size(); k++) all(
      lesson,
      setting.with(control, k),
      control + 1,
      n
    );
  }

  static Outcome run(Lesson lesson, Setting setting) {
    Trainer trainer = new Trainer(lesson.experiment(setting));
    trainer.goTo(lesson.steps());
    var snapshot = trainer.snapshot();
    var inspection = new Inspector(snapshot.experiment(), snapshot.dataset()).inspect(
      snapshot,
      Lesson.VIEW
    );
    return new Examiner(lesson).judge(snapshot, inspection).orElseThrow();
  }
}
