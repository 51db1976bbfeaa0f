package symmetry.ui.signal;

import java.util.function.UnaryOperator;
import symmetry.study.signal.SignalSetup;

/** Where the panels' changes go: each makes a new setup of the present one. */
interface SignalEditor {
  void change(UnaryOperator<SignalSetup> change);
}
