package symmetry.ui.landscape;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.DoubleConsumer;
import symmetry.study.landscape.Landscape.Place;
import symmetry.study.landscape.MirrorMap;
import symmetry.ui.field.BoundedField;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Refusal;

/** Who walks, from where, and what there is to find. */
final class DropPanel extends Panel {

  /** What a person asks for. */
  interface Commands {
    void drop(Place start);

    void dropCrowd();

    void removeAll();

    void changeTeacher(Place teacher);

    void changeRate(double rate);
  }

  private static final Place ON_DIAGONAL = new Place(1, 1);
  private static final Place A_HAIR_BESIDE = new Place(1, 1.0001);

  private final BoundedField a;
  private final BoundedField b;
  private final BoundedField rate;
  private final Refusal refusal = new Refusal();
  private Place place = ON_DIAGONAL;
  private Place teacher = MirrorMap.opening().teacher();

  DropPanel(Commands commands) {
    super("Drop walkers");
    BoundedField w1 = field("w₁", "start-1", v -> place = new Place(v, place.w2()));
    BoundedField w2 = field("w₂", "start-2", v -> place = new Place(place.w1(), v));
    w1.show(place.w1());
    w2.show(place.w2());
    a = new BoundedField("Teacher's a", MirrorMap.TEACHER, v ->
      commands.changeTeacher(new Place(v, teacher.w2()))
    );
    a.setId("teacher-a");
    b = new BoundedField("Teacher's b", MirrorMap.TEACHER, v ->
      commands.changeTeacher(new Place(teacher.w1(), v))
    );
    b.setId("teacher-b");
    rate = new BoundedField("Learning rate", MirrorMap.RATE, commands::changeRate);
    rate.setId("rate");
    Button drop = button("Drop here", "drop", () -> commands.drop(place));
    add(
      actions(
        button("On the diagonal: (1, 1)", "drop-diagonal", () -> commands.drop(ON_DIAGONAL)),
        button("Just beside it: (1, 1.0001)", "drop-beside", () -> commands.drop(A_HAIR_BESIDE)),
        button("A hundred at random", "drop-crowd", commands::dropCrowd),
        button("Remove all", "remove-all", commands::removeAll)
      ),
      fields(w1, w2, drop),
      refusal,
      fields(a, b, rate),
      help(
        "Or click the map. With the keyboard, the arrow keys move a cross over it and Enter drops a walker. The teacher computes tanh(ax) + tanh(bx) at 21 points from −2 to 2."
      )
    );
  }

  /** Says why nobody was dropped. */
  void refuse(String sentence) {
    refusal.show(sentence);
  }

  void show(MirrorMap map) {
    refusal.hide();
    teacher = map.teacher();
    a.show(teacher.w1());
    b.show(teacher.w2());
    rate.show(map.rate());
  }

  private static BoundedField field(String name, String id, DoubleConsumer set) {
    BoundedField field = new BoundedField(name, MirrorMap.START, set);
    field.setId(id);
    return field;
  }

  private static Button button(String text, String id, Runnable onClick) {
    Button button = new Button(text, e -> onClick.run());
    button.setId(id);
    return button;
  }

  private static Div actions(Button... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }
}
