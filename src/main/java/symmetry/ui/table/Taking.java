package symmetry.ui.table;

import java.util.ArrayList;
import java.util.List;
import symmetry.data.DataSpec;
import symmetry.table.Choices;
import symmetry.table.Column;
import symmetry.table.Use;

/** What a person can take a column for. */
enum Taking {
  INPUT_NUMBER("input, number", Use.NUMBER, false),
  INPUT_CLASS("input, class", Use.CLASS, false),
  IGNORED("ignored", Use.IGNORED, false),
  TARGET_NUMBER("target, number", Use.NUMBER, true),
  TARGET_CLASS("target, classes", Use.CLASS, true);

  private final String label;
  private final Use use;
  private final boolean isTarget;

  Taking(String label, Use use, boolean isTarget) {
    this.label = label;
    this.use = use;
    this.isTarget = isTarget;
  }

  String label() {
    return label;
  }

  /** How a column is taken by these choices. */
  static Taking of(Choices choices, int column) {
    Use use = choices.uses().get(column);
    boolean target = column == choices.target();
    for (Taking taking : values()) {
      if (taking.use == use && taking.isTarget == target) return taking;
    }
    return IGNORED;
  }

  /** What a column can be taken for; the target stays one until another column is. */
  static List<Taking> offered(Column column, boolean isTarget) {
    List<Taking> offered = new ArrayList<>();
    for (Taking taking : values()) {
      boolean fits = column.uses().contains(taking.use) && (taking.isTarget || !isTarget);
      boolean tooMany = column.classes().size() > DataSpec.MAX_CLASSES;
      if (fits && !(taking == TARGET_CLASS && tooMany)) offered.add(taking);
    }
    return offered;
  }

  /** The choices with a column taken so; what was the target becomes an input as it was read. */
  Choices applied(Choices choices, int column) {
    Choices changed = choices.withUse(column, use);
    return isTarget ? changed.withTarget(column) : changed;
  }
}
