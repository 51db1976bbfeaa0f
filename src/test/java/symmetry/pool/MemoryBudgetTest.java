package symmetry.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryBudgetTest {

  private static final ClientAddress ONE = ClientAddress.of("192.0.2.1");

  private final MemoryBudget budget = new MemoryBudget(1_000);

  @Test
  void whatBegins_getsAllItNeedsOrNothing_andOneAddressLeavesAQuarter() {
    var first = budget.open(ONE, 600).orElseThrow();
    assertThat(budget.open(ONE, 401)).isEmpty();
    assertThat(budget.free()).isEqualTo(400);

    first.close();
    first.close();
    assertThat(budget.free()).isEqualTo(1_000);
    assertThat(budget.open(ONE, 750)).isPresent();
    assertThat(budget.open(ONE, 1)).isEmpty();
    assertThat(budget.open(ClientAddress.of("192.0.2.2"), 250)).isPresent();
  }

  @Test
  void loansLeaveHalfToWhatBegins() {
    var one = budget.open(ONE, 0).orElseThrow();
    assertThat(one.take(500)).isTrue();
    assertThat(one.take(1)).isFalse();
    assertThat(budget.open(ONE, 500)).isPresent();
    assertThat(budget.free()).isZero();
  }

  @Test
  void loansLeaveRoomForWhatBeginsNext() {
    var one = budget.open(ONE, 700).orElseThrow();
    assertThat(one.take(238)).isTrue();
    assertThat(one.take(1)).isFalse();
    assertThat(budget.open(ONE, 50)).isPresent();
  }

  @Test
  void whereLittleIsLeft_nobodyBorrowsMoreThanAnEvenPart() {
    var first = budget.open(ONE, 0).orElseThrow();
    var second = budget.open(ONE, 0).orElseThrow();
    assertThat(first.take(260)).isFalse();
    assertThat(first.take(250)).isTrue();
    assertThat(first.take(1)).isFalse();
    assertThat(second.take(250)).isTrue();

    first.giveBack(100);
    assertThat(second.take(1)).isFalse();
    assertThat(first.take(100)).isTrue();
  }

  @Test
  void whatIsClosed_borrowsNothingMore() {
    var share = budget.open(ONE, 10).orElseThrow();
    share.take(20);
    share.close();
    assertThat(share.take(1)).isFalse();
    share.giveBack(20);
    assertThat(budget.free()).isEqualTo(1_000);
  }
}
