package symmetry.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private final Places<String> places = new Places<>(4, 3, 5);

  @Test
  void oneAddress_leavesPlacesToOthersHoweverMuchItAsksFor() throws InterruptedException {
    List<Places<String>.Place> school = ask("school", 8);
    assertThat(school.stream().filter(PlacesTest::isGiven)).hasSize(3);
    assertThat(places.ask("school")).isEmpty();

    assertThat(ask("home", 1)).allMatch(PlacesTest::isGiven);
  }

  @Test
  void freePlaces_goToTheAddressesInTurn_andThereToWhoCameFirst() {
    List<Places<String>.Place> first = ask("first", 3);
    ask("other", 1);
    List<Places<String>.Place> line = ask("second", 3);
    List<Places<String>.Place> third = ask("third", 2);
    first.getFirst().close();
    first.getFirst().close();
    assertThat(given(line)).containsExactly(true, false, false);
    assertThat(given(third)).containsExactly(false, false);

    first.get(1).close();
    assertThat(given(third)).containsExactly(true, false);
    first.get(2).close();
    assertThat(given(line)).containsExactly(true, true, false);
  }

  @Test
  void whoTakesOne_hasItAtOnceOrNot() {
    Places<String>.Place first = places.take("one").orElseThrow();
    places.take("one").orElseThrow();
    places.take("one").orElseThrow();
    assertThat(places.take("one")).as("more than one address may have").isEmpty();
    places.take("other").orElseThrow();
    assertThat(places.take("third")).as("more than there are").isEmpty();

    first.close();
    assertThat(places.take("third")).isPresent();
    assertThat(places.take("one")).isEmpty();
  }

  @Test
  void whoLeavesTheLine_isNotServed() {
    List<Places<String>.Place> all = ask("one", 6);
    all.get(3).close();
    all.getFirst().close();
    assertThat(given(all)).containsExactly(true, true, true, false, true, false);
    all.forEach(Places.Place::close);
    assertThat(ask("one", 3)).allMatch(PlacesTest::isGiven);
  }

  private List<Places<String>.Place> ask(String address, int count) {
    List<Places<String>.Place> asked = new ArrayList<>();
    for (int k = 0; k < count; k++) asked.add(places.ask(address).orElseThrow());
    return asked;
  }

  private static List<Boolean> given(List<Places<String>.Place> some) {
    return some.stream().map(PlacesTest::isGiven).toList();
  }

  private static boolean isGiven(Places<String>.Place place) {
    try {
      return place.await(0);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
