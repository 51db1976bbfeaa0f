package symmetry.ui.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnseenTest {

  private final Unseen unseen = new Unseen();

  @Test
  void keepsInOrderWhatWasNotSeen() {
    unseen.add(3, "three");
    unseen.add(5, "five");
    unseen.add(6, "six");
    unseen.see(3);
    assertThat(unseen.texts()).containsExactly("five", "six");
    unseen.see(4);
    assertThat(unseen.texts()).containsExactly("five", "six");
    unseen.see(6);
    assertThat(unseen.texts()).isEmpty();
    assertThat(unseen.leadsOnFrom(6)).isTrue();
  }

  @Test
  void forgetsTheOldest_andKnowsWhoHasMissedIt() {
    String third = "x".repeat(Unseen.MOST / 3);
    for (int k = 1; k <= 5; k++) unseen.add(k, third);
    assertThat(unseen.texts()).hasSize(3);
    assertThat(unseen.leadsOnFrom(1)).isFalse();
    assertThat(unseen.leadsOnFrom(2)).isTrue();
  }

  @Test
  void aMessageLongerThanAllMemoryIsNotKept() {
    unseen.add(1, "x".repeat(Unseen.MOST + 1));
    assertThat(unseen.texts()).isEmpty();
    assertThat(unseen.leadsOnFrom(0)).isFalse();
    assertThat(unseen.leadsOnFrom(1)).isTrue();
  }
}
