package symmetry.ui.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetry.diagnostics.ConfusionMatrix;
import symmetry.training.Confusion;
import symmetry.training.Inspection;
import symmetry.training.Snapshot;
import symmetry.ui.health.ConfusionTable;
import symmetry.ui.live.FramePart;

/**
 * Tells one run's confusion matrices.
 *
 * @param tested whether there is a test split
 * @param both whether the training split is told beside it; without a test split it is told alone
 */
record ConfusionMeasure(boolean tested, boolean both) implements FramePart.Measure {
  ConfusionMeasure(Snapshot first, boolean both) {
    this(first.dataset().test().length > 0, both);
  }

  @Override
  public Optional<ConfusionTable> of(Snapshot snapshot, Inspection inspection, boolean playing) {
    return inspection.confusion().map(this::wire);
  }

  private ConfusionTable wire(Confusion confusion) {
    List<ConfusionTable.Split> splits = new ArrayList<>();
    if (both || !tested) splits.add(split("Training split", confusion.train()));
    if (tested) splits.add(split("Test split", confusion.test()));
    return new ConfusionTable(confusion.classNames(), splits);
  }

  private static ConfusionTable.Split split(String name, ConfusionMatrix matrix) {
    return new ConfusionTable.Split(
      name,
      IntStream.range(0, matrix.classes())
        .mapToObj(actual -> row(matrix, actual))
        .toList()
    );
  }

  private static List<Integer> row(ConfusionMatrix matrix, int actual) {
    return IntStream.range(0, matrix.classes())
      .mapToObj(answered -> matrix.count(actual, answered))
      .toList();
  }
}
