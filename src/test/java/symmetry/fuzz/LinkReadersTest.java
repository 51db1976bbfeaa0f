package symmetry.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetry.experiment.ComparisonLink;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;
import symmetry.experiment.Tables;
import symmetry.guide.GuideLink;
import symmetry.study.landscape.MirrorLink;
import symmetry.study.landscape.SliceLink;
import symmetry.study.restarts.RestartsLink;
import symmetry.study.signal.SignalSetup;

/**
 * Whatever a link says, each page's reader makes something of it, and what it made has a link of its own that
 * says the same without a problem. {@code -Dfuzz.links} and {@code -Dfuzz.seed} as for FuzzTest.
 */
class LinkReadersTest {

  private static final long SEED = Long.getLong("fuzz.seed", 20_261_128);
  private static final int LINKS = Integer.getInteger("fuzz.links", 10_000) / 4;

  /** A page's link. */
  private record Page<T>(
    String name,
    Function<Map<String, List<String>>, Parsed<T>> reader,
    Function<T, String> writer
  ) {
    void read(String text, int index) {
      Optional<Map<String, List<String>>> fields = fields(text);
      if (fields.isEmpty()) return;
      String query = writer.apply(reader.apply(fields.get()).value());
      Parsed<T> again = reader.apply(fields(query).orElseThrow());
      assertThat(again.problems()).as("%s, seed %d, %d: %s", name, SEED, index, text).isEmpty();
      assertThat(writer.apply(again.value()))
        .as("%s, seed %d, %d: %s", name, SEED, index, text)
        .isEqualTo(query);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Page<?>> pages() {
    return List.of(
      new Page<>("playground", Link::parse, Link::query),
      new Page<>(
        "compare",
        fields -> ComparisonLink.parse(fields, Tables.NONE),
        ComparisonLink::query
      ),
      new Page<>("restarts", RestartsLink::parse, RestartsLink::query),
      new Page<>("mirror", MirrorLink::parse, MirrorLink::query),
      new Page<>("slice", SliceLink::parse, SliceLink::query),
      new Page<>("signal", SignalSetup::parse, SignalSetup::query),
      new Page<>("guide", GuideLink::parse, GuideLink::query)
    );
  }

  @ParameterizedTest
  @MethodSource("pages")
  void anyLinkMeansSomethingThatHasALink(Page<?> page) {
    Mutations mutations = new Mutations(new SplittableRandom(SEED));
    for (int k = 0; k < LINKS; k++) {
      page.read(mutations.of(mutations.oneOf(FuzzTest.QUERIES), FuzzTest.QUERIES), k);
    }
  }

  /** Empty for what the server refuses before a page reads it. */
  private static Optional<Map<String, List<String>>> fields(String query) {
    try {
      return Optional.of(QueryParameters.fromString(query).getParameters());
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
