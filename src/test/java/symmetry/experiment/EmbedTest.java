package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.experiment.Embed.Lock;
import symmetry.experiment.Embed.Part;

class EmbedTest {

  private static final String EXPERIMENT = "v=1&data=circle&lr=1";

  @Test
  void withoutFields_heatmapAndLossAreShownAndNothingIsLocked() {
    Embed usual = read("embed=1").value();

    assertThat(usual.shown()).containsExactlyInAnyOrder(Part.HEATMAP, Part.LOSS);
    assertThat(usual.locked()).isEmpty();
    assertThat(usual.query()).isEqualTo("embed=1");
  }

  @Test
  void whatIsWritten_isRead() {
    Embed embed = new Embed(Set.of(Part.LOSS, Part.SENTENCE), Set.of(Lock.START, Lock.PLAY));

    assertThat(embed.query()).isEqualTo("embed=1&show=sentence_loss&lock=play_start");
    assertThat(read(embed.query())).isEqualTo(new Parsed<>(embed, java.util.List.of()));
  }

  /** Neither way is the experiment another one. */
  @Test
  void fieldsOfAFrame_areNoneOfTheExperiment() {
    Parsed<Link> framed = Link.parse(EXPERIMENT + "&embed=1&show=loss&lock=all");

    assertThat(framed).isEqualTo(Link.parse(EXPERIMENT));
    assertThat(framed.value().query()).isEqualTo(EXPERIMENT);
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "show=everything",
      "show=loss__",
      "show=loss&show=data",
      "lock=step",
      "lock=%3Cscript%3E",
      "lock=play play",
    }
  )
  void whatIsNotUnderstood_isNamedAndLeftOut(String fields) {
    Parsed<Embed> parsed = read("embed=1&" + fields);

    assertThat(parsed.problems())
      .singleElement()
      .satisfies(problem ->
        assertThat(problem.field()).isEqualTo(fields.substring(0, fields.indexOf('=')))
      );
    assertThat(parsed.value()).isEqualTo(read("embed=1").value());
  }

  private static Parsed<Embed> read(String query) {
    return Embed.parse(QueryText.fields(query));
  }
}
