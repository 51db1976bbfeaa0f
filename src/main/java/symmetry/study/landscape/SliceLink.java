package symmetry.study.landscape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import symmetry.experiment.Limits;
import symmetry.experiment.Link;
import symmetry.experiment.LinkReader;
import symmetry.experiment.LinkWriter;
import symmetry.experiment.Parameter;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.experiment.Tables;

/**
 * A slice as a query string: its own fields, then the link of the experiment at its step, {@code
 * slice=path&grid=33&span=1&draw=1&v=1&data=moons&step=500}. Without own fields, which is what an
 * experiment's link is, it is the usual slice of that experiment.
 */
public record SliceLink(SliceMap map) {
  private static final Set<String> OWN = Set.of("slice", "grid", "span", "draw");
  /** What tells an experiment's link. */
  private static final String EXPERIMENT = "v";

  /** Whether a query speaks of a slice rather than of a mirror map. */
  public static boolean isMeant(Map<String, List<String>> query) {
    return query.containsKey("slice") || query.containsKey(EXPERIMENT);
  }

  public static Parsed<SliceLink> parse(Map<String, List<String>> query) {
    return parse(query, Tables.NONE);
  }

  /** The same where there are tables at hand. */
  public static Parsed<SliceLink> parse(Map<String, List<String>> query, Tables tables) {
    Map<String, List<String>> own = new LinkedHashMap<>(query);
    Map<String, List<String>> rest = new LinkedHashMap<>(query);
    own.keySet().retainAll(OWN);
    rest.keySet().removeAll(OWN);
    Parsed<Link> experiment = Link.parse(rest, tables);
    SliceMap usual = SliceMap.of(experiment.value().experiment(), experiment.value().step());
    LinkReader reader = new LinkReader(own);
    List<SliceMap.Directions> all = List.of(SliceMap.Directions.values());
    Parameter grid = SliceMap.gridOf(usual.experiment());
    SliceMap map = usual
      .withDirections(
        reader.oneOf("slice", all, usual.directions()),
        (long) reader.number("draw", Limits.SEED, usual.seed())
      )
      .withGrid((int) reader.number("grid", grid, usual.grid()))
      .withSpan(reader.number("span", SliceMap.SPAN, usual.span()));
    List<Problem> problems = new ArrayList<>(reader.problems());
    problems.addAll(experiment.problems());
    return new Parsed<>(new SliceLink(map), problems);
  }

  /** The canonical query string, without the question mark. */
  public String query() {
    LinkWriter writer = new LinkWriter();
    SliceMap usual = SliceMap.of(map.experiment(), map.step());
    writer.put("slice", map.directions() == SliceMap.Directions.PATH ? "path" : "random");
    writer.number("grid", map.grid(), usual.grid());
    writer.number("span", map.span(), usual.span());
    writer.number("draw", map.seed(), usual.seed());
    return writer.query() + "&" + new Link(map.experiment(), map.step()).query();
  }
}
