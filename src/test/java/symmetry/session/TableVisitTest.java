package symmetry.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;
import symmetry.experiment.GivenWeights;
import symmetry.experiment.WantedTable;
import symmetry.experiment.WantedWeights;
import symmetry.pool.ManualPool;
import symmetry.pool.MemoryBudget;
import symmetry.pool.OneUnitLines;
import symmetry.pool.Studies;

class TableVisitTest {

  private static final long MEGABYTE = 1_000_000;

  private final MemoryBudget memory = new MemoryBudget(100 * MEGABYTE);
  private final TableVisit visit = visit(memory);

  @Test
  void keepsWhatWasUsedLast() {
    List<OwnData> tables = List.of(table(1), table(2), table(3), table(4), table(5));
    for (OwnData table : tables.subList(0, 4)) assertThat(visit.keep(table)).isTrue();
    assertThat(visit.find(WantedTable.of(tables.getFirst()))).contains(tables.getFirst());
    visit.keep(tables.get(4));
    assertThat(visit.find(WantedTable.of(tables.get(1))))
      .as("not used for longest")
      .isEmpty();
    assertThat(visit.find(WantedTable.of(tables.getFirst())))
      .as("used since")
      .isPresent();
    assertThat(visit.find(WantedTable.of(tables.get(4)))).isPresent();
  }

  @Test
  void memoryIsCountedAndGivenBack() {
    OwnData table = table(1);
    visit.keep(table);
    visit.keep(table);
    assertThat(memory.free()).isEqualTo(100 * MEGABYTE - table.bytes());
    visit.leave();
    assertThat(memory.free()).isEqualTo(100 * MEGABYTE);
  }

  @Test
  void forgetsOthersForRoomAndSaysIfThereIsNone() {
    OwnData table = table(1);
    TableVisit small = visit(new MemoryBudget(2 * table.bytes()));
    assertThat(small.keep(table)).isTrue();
    assertThat(small.keep(table(2))).isTrue();
    assertThat(small.find(WantedTable.of(table))).isEmpty();
    TableVisit none = visit(new MemoryBudget(10));
    assertThat(none.keep(table)).isFalse();
    assertThat(none.refusal(table.bytes())).contains("are free for you");
  }

  @Test
  void weightsAreOnAShelfOfTheirOwn() {
    List<GivenWeights> all = Stream.of(1, 2, 3, 4, 5)
      .map(k -> GivenWeights.of(List.of(1, 1), new double[] { k, 0 }))
      .toList();
    OwnData table = table(1);
    visit.keep(table);
    for (GivenWeights weights : all) assertThat(visit.keep(weights)).isTrue();
    assertThat(visit.find(WantedTable.of(table))).isPresent();
    assertThat(visit.weights(wanted(all.getFirst(), 1))).isEmpty();
    assertThat(visit.weights(wanted(all.getLast(), 1))).contains(all.getLast());
    assertThat(visit.weights(wanted(all.getLast(), 2)))
      .as("as many numbers in another shape")
      .isEmpty();
  }

  private static WantedWeights wanted(GivenWeights weights, int inputs) {
    return new WantedWeights(weights.fingerprint(), List.of(inputs, 1));
  }

  private static TableVisit visit(MemoryBudget memory) {
    OneUnitLines lines = new OneUnitLines(new Studies(0, () -> 0));
    Visitor visitor = new Visitor(new ManualPool(), lines, memory);
    return new TableVisit(memory, visitor);
  }

  private static OwnData table(double value) {
    return OwnData.of(
      LearningTask.REGRESSION,
      List.of("x"),
      List.of(),
      new double[] { value, 2 },
      new double[] { 3, 4 }
    );
  }
}
