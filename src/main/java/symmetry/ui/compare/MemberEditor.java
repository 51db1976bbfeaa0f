package symmetry.ui.compare;

import java.util.function.UnaryOperator;
import symmetry.experiment.Experiment;

/** What a member's card asks for. */
interface MemberEditor {
  /** Another experiment in its place; all start anew. */
  void change(int member, UnaryOperator<Experiment> change);

  /** Its width-1 shadow beside it. */
  void addShadow(int member);

  void remove(int member);
}
