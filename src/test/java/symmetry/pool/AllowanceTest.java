package symmetry.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowanceTest {

  private static final long SECOND = 1_000_000_000;

  private long now;
  private final Allowance<String> allowance = new Allowance<>(3, 0.5, () -> now);

  @Test
  void whoTookAll_waitsForMore_andNobodyElseDoes() {
    for (int k = 0; k < 3; k++) assertThat(allowance.take("one")).isTrue();
    assertThat(allowance.take("one")).isFalse();
    assertThat(allowance.take("another")).isTrue();

    now += SECOND;
    assertThat(allowance.take("one")).isFalse();
    now += SECOND;
    assertThat(allowance.take("one")).isTrue();
    assertThat(allowance.take("one")).isFalse();
  }

  @Test
  void whoAskedForNothing_hasAllAgainAndNotMore() {
    for (int k = 0; k < 3; k++) allowance.take("one");
    now += 1_000 * SECOND;
    for (int k = 0; k < 3; k++) assertThat(allowance.take("one")).isTrue();
    assertThat(allowance.take("one")).isFalse();
  }
}
