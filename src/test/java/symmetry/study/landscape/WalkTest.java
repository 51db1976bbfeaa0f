package symmetry.study.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetry.study.landscape.Friends.Reading;
import symmetry.study.landscape.Landscape.Place;

class WalkTest {

  @Test
  void openingWalkersStartTogetherAndEndApart() {
    Walk walk = new Walk(MirrorMap.opening());
    assertThat(ledger(walk).words()).isEqualTo("2 walkers: 2 on the way");

    walk.advance(60);
    assertThat(ledger(walk).words()).isEqualTo(
      "2 walkers: 1 on the saddle (0.838, 0.838): it started on the diagonal, 1 held up near the saddle, not on it"
    );

    walk.advance(3_000);
    assertThat(ledger(walk).words()).isEqualTo(
      "2 walkers: 1 at the minimum (0.4, 2.5), 1 on the saddle (0.838, 0.838): it started on the diagonal"
    );
  }

  @Test
  void hundredAtRandomEndInBothMinimaAndOnNoSaddle() {
    Walk walk = new Walk(MirrorMap.opening().withDropped(List.of()).withCrowd(100, 1));
    walk.advance(5_000);
    WalkLedger ledger = ledger(walk);

    assertThat(ledger.groups())
      .extracting(g -> g.point().kind())
      .containsOnly(StationaryPoint.Kind.MINIMUM)
      .hasSize(2);
    assertThat(ledger.groups().stream().mapToInt(WalkLedger.Group::walkers).sum()).isEqualTo(100);
  }

  @Test
  void walkerThatIsOnlyCloseToAMinimumIsStillOnItsWay() {
    MirrorMap map = MirrorMap.opening();
    Walk close = new Walk(map.withDropped(List.of(new Place(0.4, 2.53))));
    Walk there = new Walk(map.withDropped(List.of(new Place(0.4, 2.505))));

    assertThat(ledger(close).words()).isEqualTo("1 walker: 1 on the way");
    assertThat(ledger(there).words()).isEqualTo("1 walker: 1 at the minimum (0.4, 2.5)");
  }

  @Test
  void walkerBeyondTheMapIsCalledSo() {
    Walk walk = new Walk(MirrorMap.opening().withDropped(List.of(new Place(7, -7))));

    assertThat(ledger(walk).words()).isEqualTo("1 walker: 1 off the map");
  }

  @Test
  void walkOpenedAtAStepIsTheWalkThatCameToIt() {
    MirrorMap map = MirrorMap.opening().withCrowd(20, 7);
    Walk there = new Walk(map.withSteps(137));
    Walk came = new Walk(map);
    came.advance(100);
    came.advance(37);

    assertThat(there.places()).isEqualTo(came.places());
    assertThat(there.paths()).isEqualTo(came.paths());
    assertThat(came.map()).isEqualTo(map.withSteps(137));
  }

  @Test
  void walkEndsWhenAllAreAtRestAndKeepsItsPlace() {
    Walk walk = new Walk(MirrorMap.opening());
    walk.advance(Integer.MAX_VALUE);

    assertThat(walk.isAtRest()).isTrue();
    assertThat(walk.step()).isLessThan(20_000);
    List<Place> places = walk.places();
    walk.advance(1);
    assertThat(walk.places()).isEqualTo(places);
  }

  @Test
  void walkersThatCircleForEverKeepBoundedPathsAndStopAtTheLastStep() {
    Walk walk = new Walk(MirrorMap.opening().withRate(20));
    walk.advance(Integer.MAX_VALUE);

    assertThat(walk.isOver()).isTrue();
    assertThat(walk.step()).isLessThanOrEqualTo(20_000);
    assertThat(walk.paths()).allMatch(p -> p.size() <= Walk.MAX_PATH);
    assertThat(walk.places()).allMatch(p -> Double.isFinite(p.w1()) && Double.isFinite(p.w2()));
  }

  @Test
  void friendsAreUnitsOfOneNetworkOrRunsByThemselves() {
    Walk walk = new Walk(MirrorMap.opening());
    walk.advance(8_000);
    Friends friends = Friends.of(walk);

    assertThat(friends.together()).isEqualTo(1);
    assertThat(friends.ends()).isEqualTo(2);
    assertThat(friends.words(Reading.UNITS)).contains(
      "In 1 of 2 networks both units are identical",
      "0.01496"
    );
    assertThat(friends.words(Reading.RUNS)).contains(
      "2 runs from 2 different places are now at 2",
      "in 1 of them both units are still the same number"
    );
  }

  private static WalkLedger ledger(Walk walk) {
    return WalkLedger.of(walk, StationaryPoints.of(walk.landscape(), walk.map().axis()));
  }
}
