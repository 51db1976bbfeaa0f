package symmetry.study.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.study.landscape.Landscape.Place;
import symmetry.study.landscape.SliceMap.Directions;

class LandscapeLinksTest {

  @ParameterizedTest
  @ValueSource(
    strings = {
      "mirror=1",
      "mirror=1&teacher=-1_2&walkers=none&crowd=100&seed=9&rate=0.5&steps=300&friends=runs",
      "mirror=1&walkers=1_1*1_1.0001*-0.25_3",
    }
  )
  void mirrorLinkReadBackIsTheSame(String query) {
    Parsed<MirrorLink> parsed = MirrorLink.parse(fields(query));

    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value().query()).isEqualTo(query);
  }

  @Test
  void mirrorLinkSaysWhatIsMeant() {
    MirrorMap map = MirrorLink.parse(
      fields("mirror=1&teacher=3_0.5&walkers=2_-1&crowd=7&seed=4&rate=0.25&steps=12")
    )
      .value()
      .map();

    assertThat(map).isEqualTo(
      new MirrorMap(new Place(3, 0.5), List.of(new Place(2, -1)), 7, 4, 0.25, 12)
    );
    assertThat(map.starts()).hasSize(8).startsWith(new Place(2, -1));
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = ';',
    textBlock = """
    mirror=2               ; mirror ; 1, the only version there is
    teacher=9_1            ; teacher; two numbers joined by _, each a number from -4 to 4
    teacher=NaN_1          ; teacher; two numbers joined by _
    teacher=1              ; teacher; two numbers joined by _
    walkers=1_1*99_1       ; walkers; none, or up to 24 places joined by *
    walkers=1_1_1          ; walkers; each a number from -8 to 8
    crowd=100000           ; crowd  ; a whole number from 0 to 100
    rate=0                 ; rate   ; a number from 1e-4 to 20
    rate=1e999             ; rate   ; a number from 1e-4 to 20
    steps=99999999         ; steps  ; a whole number from 0 to 20000
    friends=me             ; friends; one of units, runs
    nonsense=1             ; nonsense; a field
    """
  )
  void brokenMirrorFieldIsNamedWithItsBoundAndLeftAtItsDefault(
    String field,
    String name,
    String bound
  ) {
    Parsed<MirrorLink> parsed = MirrorLink.parse(fields(field));

    assertThat(parsed.problems()).hasSize(1);
    Problem problem = parsed.problems().getFirst();
    assertThat(problem.field()).isEqualTo(name);
    assertThat(problem.bound()).contains(bound);
    assertThat(parsed.value().map()).isEqualTo(MirrorMap.opening());
  }

  @Test
  void moreWalkersThanAllowedAreRefusedBeforeTheyAreBuilt() {
    assertThat(MirrorLink.parse(fields("walkers=" + "1_1*".repeat(24) + "1_1")).problems()).hasSize(
      1
    );
    assertThat(MirrorLink.parse(fields("walkers=" + "1_1*".repeat(9000))).problems()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "slice=path&v=1&data=moons&step=500",
      "slice=random&grid=17&span=0.5&draw=4&v=1&hidden=8-8&init=he-normal&step=20",
      "slice=random&v=1",
    }
  )
  void sliceLinkReadBackIsTheSame(String query) {
    Parsed<SliceLink> parsed = SliceLink.parse(fields(query));

    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value().query()).isEqualTo(query);
  }

  @Test
  void experimentsOwnLinkIsTheUsualSliceOfIt() {
    assertThat(SliceLink.isMeant(fields("v=1&data=moons&step=40"))).isTrue();
    assertThat(SliceLink.isMeant(fields("mirror=1"))).isFalse();
    assertThat(SliceLink.isMeant(Map.of())).isFalse();
    SliceMap map = SliceLink.parse(fields("v=1&data=moons&step=40")).value().map();
    assertThat(map.directions()).isEqualTo(Directions.PATH);
    assertThat(map.step()).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = ';',
    textBlock = """
    slice=path&grid=4000&v=1               ; grid    ; a whole number from 9 to 65
    slice=sideways&v=1                     ; slice   ; one of random, path
    slice=path&span=0&v=1                  ; span    ; a number from 0.05 to 10
    slice=path&draw=-1&v=1                 ; draw    ; a whole number from 0 to 999999999
    slice=path&v=1&hidden=9999             ; hidden  ; a whole number from 1 to 256
    slice=path&v=1&step=99999999           ; step    ; a whole number from 0 to 1000000
    slice=path&v=1&teacher=1_2             ; teacher ; a field that this experiment has
    slice=path&grid=65&v=1&data=digits&hidden=256-256; grid ; a whole number from 9 to
    """
  )
  void brokenSliceFieldIsNamedWithItsBound(String query, String name, String bound) {
    Parsed<SliceLink> parsed = SliceLink.parse(fields(query));

    assertThat(parsed.problems()).hasSize(1);
    assertThat(parsed.problems().getFirst().field()).isEqualTo(name);
    assertThat(parsed.problems().getFirst().bound()).contains(bound);
  }

  private static Map<String, List<String>> fields(String query) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String field : query.split("&")) {
      String[] parts = field.split("=", 2);
      fields.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
    }
    return fields;
  }
}
