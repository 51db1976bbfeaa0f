package symmetry.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkplacesTest {

  private static final ClientAddress SCHOOL = ClientAddress.of("192.0.2.1");
  private static final ClientAddress HOME = ClientAddress.of("192.0.2.2");

  private final MemoryBudget memory = new MemoryBudget(1_000);
  private final Workplaces places = new Workplaces(memory, 2);

  @Test
  void manyStudiesOfOneAddress_needAsMuchAsTheirLargest() {
    List<Workplaces.Place> school = new ArrayList<>();
    for (int k = 1; k <= 40; k++) school.add(places.ask(SCHOOL, k).orElseThrow());
    assertThat(memory.free()).isEqualTo(1_000 - 2 * 40);
    places.ask(HOME, 10).orElseThrow();
    assertThat(memory.free()).isEqualTo(1_000 - 2 * 40 - 2 * 10);

    school.removeLast().close();
    assertThat(memory.free()).isEqualTo(1_000 - 2 * 39 - 2 * 10);
    Workplaces.Place first = school.getFirst();
    first.close();
    first.close();
    school.forEach(Workplaces.Place::close);
    assertThat(memory.free()).isEqualTo(1_000 - 2 * 10);
  }

  @Test
  void whatDoesNotFit_takesNothing() {
    places.ask(SCHOOL, 100).orElseThrow();
    assertThat(places.missing(SCHOOL, 376)).isEqualTo(2 * 276);
    assertThat(places.ask(SCHOOL, 376)).isEmpty();
    assertThat(memory.free()).isEqualTo(800);
    assertThat(places.ask(SCHOOL, 375)).isPresent();
    assertThat(memory.free(HOME)).isEqualTo(250);
  }
}
