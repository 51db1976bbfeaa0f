package symmetry.ui.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetry.data.Task;
import symmetry.experiment.Experiment;
import symmetry.training.Confusion;
import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.training.View;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.health.ConfusionMatrix;
import symmetry.ui.health.ConfusionTable;
import symmetry.ui.live.FramePart;
import symmetry.ui.panel.Panel;

/** Which classes are taken for which. */
final class ConfusionPanel extends Panel implements FramePart {

  ConfusionPanel(PlayBoard board) {
    super("Which class is taken for which");
    add(
      board.part(role(), new ConfusionMatrix()),
      help("Rows are true classes, columns answers; the shade is the share of the row.")
    );
    setOpen(false);
  }

  /** There are no classes in a regression. */
  void show(Experiment experiment) {
    setVisible(experiment.data().source().task() != Task.REGRESSION);
  }

  @Override
  public View look(View view) {
    return view.and(Part.CONFUSION);
  }

  @Override
  public String role() {
    return "confusion";
  }

  @Override
  public Measure begin(Snapshot first) {
    boolean tested = first.dataset().test().length > 0;
    return (snapshot, inspection, playing) ->
      inspection.confusion().map(confusion -> wire(confusion, tested));
  }

  private static ConfusionTable wire(Confusion confusion, boolean tested) {
    List<ConfusionTable.Split> splits = new ArrayList<>();
    splits.add(split("Training split", confusion.train()));
    if (tested) splits.add(split("Test split", confusion.test()));
    return new ConfusionTable(confusion.classNames(), splits);
  }

  private static ConfusionTable.Split split(
    String name,
    symmetry.diagnostics.ConfusionMatrix matrix
  ) {
    return new ConfusionTable.Split(
      name,
      IntStream.range(0, matrix.classes())
        .mapToObj(actual -> row(matrix, actual))
        .toList()
    );
  }

  private static List<Integer> row(symmetry.diagnostics.ConfusionMatrix matrix, int actual) {
    return IntStream.range(0, matrix.classes())
      .mapToObj(answered -> matrix.count(actual, answered))
      .toList();
  }
}
