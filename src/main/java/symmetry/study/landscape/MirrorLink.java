package symmetry.study.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import symmetry.experiment.Limits;
import symmetry.experiment.LinkReader;
import symmetry.experiment.LinkWriter;
import symmetry.experiment.Parameter;
import symmetry.experiment.Parsed;
import symmetry.number.NumberText;
import symmetry.study.landscape.Landscape.Place;

/**
 * A mirror map as a query string: {@code mirror=1&teacher=0.4_2.5&walkers=1_1*1_1.0001&crowd=100&
 * seed=1&rate=1&steps=300&friends=runs}. Defaults are left out; {@code walkers=none} drops nobody.
 */
public record MirrorLink(MirrorMap map, Friends.Reading friends) {
  private static final int VERSION = 1;
  private static final String NONE = "none";
  private static final Pattern PLACES = Pattern.compile("[-0-9.eE_*]{1,1200}");

  public static Parsed<MirrorLink> parse(Map<String, List<String>> query) {
    LinkReader reader = new LinkReader(query);
    reader.version("mirror", VERSION);
    MirrorMap opening = MirrorMap.opening();
    List<Place> teacher = places(reader, "teacher", MirrorMap.TEACHER, 1, List.of());
    MirrorMap map = new MirrorMap(
      teacher.isEmpty() ? opening.teacher() : teacher.getFirst(),
      places(reader, "walkers", MirrorMap.START, MirrorMap.MAX_DROPPED, opening.dropped()),
      (int) reader.number("crowd", MirrorMap.CROWD, opening.crowd()),
      (long) reader.number("seed", Limits.SEED, opening.crowdSeed()),
      reader.number("rate", MirrorMap.RATE, opening.rate()),
      (int) reader.number("steps", MirrorMap.STEPS, opening.steps())
    );
    List<Friends.Reading> readings = List.of(Friends.Reading.values());
    MirrorLink link = new MirrorLink(map, reader.oneOf("friends", readings, Friends.Reading.UNITS));
    return new Parsed<>(link, reader.problems());
  }

  /** The canonical query string, without the question mark. */
  public String query() {
    LinkWriter writer = new LinkWriter();
    MirrorMap opening = MirrorMap.opening();
    writer.put("mirror", Integer.toString(VERSION));
    if (!map.teacher().equals(opening.teacher())) writer.put("teacher", text(map.teacher()));
    if (!map.dropped().equals(opening.dropped())) writer.put("walkers", text(map.dropped()));
    writer.number("crowd", map.crowd(), opening.crowd());
    writer.number("seed", map.crowdSeed(), opening.crowdSeed());
    writer.number("rate", map.rate(), opening.rate());
    writer.number("steps", map.steps(), opening.steps());
    writer.constant("friends", friends, Friends.Reading.UNITS);
    return writer.query();
  }

  private static List<Place> places(
    LinkReader reader,
    String key,
    Parameter bound,
    int most,
    List<Place> fallback
  ) {
    Optional<String> text = reader.text(key);
    if (text.isEmpty()) return fallback;
    if (most > 1 && text.get().equals(NONE)) return List.of();
    List<Place> places = new ArrayList<>();
    String[] tokens = PLACES.matcher(text.get()).matches()
      ? text.get().split("\\*", most + 1)
      : new String[0];
    for (String token : tokens) place(token, bound).ifPresent(places::add);
    if (!places.isEmpty() && places.size() == tokens.length && tokens.length <= most) return places;
    String pair = "two numbers joined by _, each " + bound.bound();
    reader.refuse(
      key,
      most == 1 ? pair : "none, or up to %d places joined by *, each %s".formatted(most, pair)
    );
    return fallback;
  }

  private static Optional<Place> place(String token, Parameter bound) {
    String[] parts = token.split("_", 3);
    if (parts.length != 2) return Optional.empty();
    return bound.read(parts[0]).flatMap(w1 -> bound.read(parts[1]).map(w2 -> new Place(w1, w2)));
  }

  private static String text(List<Place> places) {
    if (places.isEmpty()) return NONE;
    return places.stream().map(MirrorLink::text).collect(Collectors.joining("*"));
  }

  private static String text(Place place) {
    return NumberText.of(place.w1()) + "_" + NumberText.of(place.w2());
  }
}
