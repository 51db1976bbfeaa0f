package symmetry.api;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import symmetry.study.signal.PhaseCell;
import symmetry.study.signal.PhaseMap;
import symmetry.study.signal.SignalRecords;
import symmetry.study.signal.TrainableDepth;

/**
 * The networks of a phase map.
 *
 * @param theory of each column
 */
record PhaseMapOrder(
  PhaseMapKind.Asked parameters,
  PhaseMap map,
  TrainableDepth.Lines theory
) implements StudyOrder<Double> {
  @Override
  public String kind() {
    return PhaseMapKind.NAME;
  }

  @Override
  public List<PhaseCell> tasks() {
    return map.cells().stream().map(PhaseMap.Cell::task).toList();
  }

  @Override
  public PhaseMapReply.Brief brief(List<@Nullable Double> found) {
    return PhaseMapReply.Brief.of(found.size(), Findings.done(found));
  }

  @Override
  public PhaseMapReply whole(List<@Nullable Double> found) {
    return PhaseMapReply.of(map, theory, byPlace(found));
  }

  @Override
  public String csv(List<@Nullable Double> found) {
    return SignalRecords.of(map, theory, byPlace(found)).csv();
  }

  /** By column + columns × row, only those done. */
  private SortedMap<Integer, Double> byPlace(List<@Nullable Double> found) {
    SortedMap<Integer, Double> losses = new TreeMap<>();
    List<PhaseMap.Cell> cells = map.cells();
    for (int k = 0; k < found.size(); k++) {
      if (found.get(k) == null) continue;
      PhaseMap.Cell cell = cells.get(k);
      int place = cell.column() + map.grid().columns() * cell.row();
      losses.put(place, Objects.requireNonNull(found.get(k)));
    }
    return losses;
  }
}
