package symmetry.ui.landscape;

import java.util.function.DoubleConsumer;
import symmetry.study.landscape.Landscape.Place;
import symmetry.study.landscape.MirrorMap;
import symmetry.ui.element.Block;
import symmetry.ui.element.TextButton;
import symmetry.ui.field.BoundedField;
import symmetry.ui.panel.FieldPanel;

/** Who walks, from where, and what there is to find. */
final class DropPanel extends FieldPanel {

  private static final Place ON_DIAGONAL = new Place(1, 1);
  private static final Place A_HAIR_BESIDE = new Place(1, 1.0001);

  private final BoundedField a;
  private final BoundedField b;
  private final BoundedField rate;
  private Place place = ON_DIAGONAL;
  private Place teacher = MirrorMap.opening().teacher();

  DropPanel(MirrorPage page) {
    super("Drop walkers");
    BoundedField w1 = field("w₁", "start-1", v -> place = new Place(v, place.w2()));
    BoundedField w2 = field("w₂", "start-2", v -> place = new Place(place.w1(), v));
    w1.show(place.w1());
    w2.show(place.w2());
    a = new BoundedField("Teacher's a", MirrorMap.TEACHER, v ->
      page.changeTeacher(new Place(v, teacher.w2()))
    ).withId("teacher-a");
    b = new BoundedField("Teacher's b", MirrorMap.TEACHER, v ->
      page.changeTeacher(new Place(teacher.w1(), v))
    ).withId("teacher-b");
    rate = new BoundedField("Learning rate", MirrorMap.RATE, page::changeRate).withId("rate");
    TextButton drop = new TextButton("drop", "Drop here", () -> page.drop(place));
    add(
      new Block(
        "actions",
        new TextButton("drop-diagonal", "On the diagonal: (1, 1)", () -> page.drop(ON_DIAGONAL)),
        new TextButton("drop-beside", "Just beside it: (1, 1.0001)", () ->
          page.drop(A_HAIR_BESIDE)
        ),
        new TextButton("drop-crowd", "A hundred at random", page::dropCrowd),
        new TextButton("remove-all", "Remove all", page::removeWalkers)
      ),
      fields(w1, w2, drop),
      refusal,
      fields(a, b, rate),
      help(
        "Or click the map. With the keyboard, the arrow keys move a cross over it and Enter drops a walker. The teacher computes tanh(ax) + tanh(bx) at 21 points from −2 to 2."
      )
    );
  }

  void show(MirrorMap map) {
    refusal.hide();
    teacher = map.teacher();
    a.show(teacher.w1());
    b.show(teacher.w2());
    rate.show(map.rate());
  }

  private static BoundedField field(String name, String id, DoubleConsumer set) {
    return new BoundedField(name, MirrorMap.START, set).withId(id);
  }
}
