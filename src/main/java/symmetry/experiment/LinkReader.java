package symmetry.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import symmetry.data.TableRules;
import symmetry.engine.Architecture;
import symmetry.number.Numerals;

/**
 * Reads a link's fields one by one. A field that is absent gives its fallback; one that is wrong gives
 * its fallback too and a {@link Problem}. Fields nobody asked for are problems in the end, but for those
 * that only say {@link Link#PRESENTATION how} a page is shown.
 */
public final class LinkReader {

  /** Enough for 32 widths of three digits; checked before anything is split. */
  private static final Pattern WIDTHS = Pattern.compile("\\d{1,4}(-\\d{1,4}){0,40}");

  private static final String WIDTH_BOUND = "0, or up to %d widths joined by -, each %s".formatted(
    (int) Limits.HIDDEN_LAYERS.max(),
    Limits.UNITS.bound()
  );

  private static final String NO_PLACE =
    "about layers, units and inputs that this network has, counted from 1";

  private static final String NO_EVENT =
    "one of %s, with step %s, rate %s, value %s and ε %s".formatted(
      EventToken.FORMS,
      Limits.STEP.bound(),
      Limits.LEARNING_RATE.bound(),
      Limits.WEIGHT.bound(),
      Limits.EPSILON.bound()
    );

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Map<String, Problem> problems = new LinkedHashMap<>();

  /** Hears of every field that is asked for; nobody does where a link is only read. */
  private final Optional<Consumer<LinkField>> listener;

  public LinkReader(Map<String, List<String>> query) {
    this(query, Link.content(query), Optional.empty());
  }

  /** Tells besides which fields are asked for. */
  LinkReader(Map<String, List<String>> query, Consumer<LinkField> listener) {
    this(query, Link.content(query), Optional.of(listener));
  }

  /** Reads of an address what says how a page is shown. */
  static LinkReader ofPresentation(Map<String, List<String>> query) {
    Map<String, List<String>> presentation = new LinkedHashMap<>(query);
    presentation.keySet().retainAll(Link.PRESENTATION);
    return new LinkReader(query, presentation, Optional.empty());
  }

  private LinkReader(
    Map<String, List<String>> query,
    Map<String, List<String>> read,
    Optional<Consumer<LinkField>> listener
  ) {
    this.listener = listener;
    int length = 0;
    for (var entry : query.entrySet()) {
      for (String value : entry.getValue()) length += entry.getKey().length() + value.length() + 2;
    }
    if (length > Limits.MAX_LINK_LENGTH) {
      String bound = "at most %s characters long".formatted(Numerals.count(Limits.MAX_LINK_LENGTH));
      problems.put("link", new Problem("link", Numerals.count(length) + " characters", bound));
      return;
    }
    read.forEach((key, values) -> {
      fields.put(key, values.getFirst());
      if (values.size() > 1) refuse(key, "given once");
    });
  }

  /** Whether none of the fields asked for so far is there. */
  boolean foundNothing() {
    return fields.keySet().stream().noneMatch(asked::contains);
  }

  /** Every wrong field, those included that nobody asked for. */
  public List<Problem> problems() {
    for (String key : fields.keySet()) {
      if (!asked.contains(key)) refuse(key, Problem.UNKNOWN);
    }
    return List.copyOf(problems.values());
  }

  public void refuse(String key, String bound) {
    refuse(key, fields.getOrDefault(key, ""), bound);
  }

  /** Refuses what was found in a field. */
  void refuse(String key, String value, String bound) {
    problems.putIfAbsent(key, new Problem(key, value, bound));
  }

  /** What was wrong up to here, where nothing else is going to be asked for. */
  List<Problem> problemsSoFar() {
    return List.copyOf(problems.values());
  }

  public void version(String key, int known) {
    String version = Integer.toString(known);
    Optional<String> text = ask(key, () -> LinkField.oneOf(key, List.of(version), "1"));
    if (!text.orElse(version).equals(version)) refuse(key, version + ", the only version there is");
  }

  public double number(String key, Parameter bound, double fallback) {
    return read(key, () -> LinkField.number(key, bound, fallback), bound::read).orElse(fallback);
  }

  public <E extends Enum<E>> E oneOf(String key, List<E> allowed, E fallback) {
    List<String> tokens = allowed
      .stream()
      .map(c -> Kind.token(c.name()))
      .toList();
    String token = oneOfTokens(key, tokens, Kind.token(fallback.name()));
    int chosen = tokens.indexOf(token);
    return chosen < 0 ? fallback : allowed.get(chosen);
  }

  /** The same of words that are no enum. */
  String oneOfTokens(String key, List<String> tokens, String fallback) {
    return read(
      key,
      () -> LinkField.oneOf(key, tokens, fallback),
      text -> Optional.of(text).filter(tokens::contains)
    ).orElse(fallback);
  }

  /** Empty where it is absent or none of them. */
  public <E extends Enum<E>> Optional<E> oneOf(String key, E[] allowed) {
    return text(key).isEmpty()
      ? Optional.empty()
      : Optional.of(oneOf(key, List.of(allowed), allowed[0])).filter(_ -> !refuses(key));
  }

  /** Whether one of these fields is known to be wrong. */
  boolean refuses(String... keys) {
    return Arrays.stream(keys).anyMatch(problems::containsKey);
  }

  /** A number that has no fallback: where it is absent that is a problem too. */
  double required(String key, Parameter bound) {
    double value = number(key, bound, bound.initial());
    if (!fields.containsKey(key)) refuse(key, bound.bound());
    return value;
  }

  /** Names as {@link NameText} writes them, if they are right in themselves and fit. */
  List<String> names(
    String key,
    List<String> fallback,
    String bound,
    Predicate<List<String>> fits
  ) {
    return read(
      key,
      () -> LinkField.text(key, bound, ""),
      text ->
        NameText.parse(text)
          .filter(given -> given.stream().allMatch(TableRules::isName))
          .filter(fits)
    ).orElse(fallback);
  }

  /** A text of a form; empty where it is absent or of another. */
  Optional<String> matching(String key, Pattern form, String bound) {
    return read(
      key,
      () -> LinkField.text(key, bound, ""),
      text -> Optional.of(text).filter(t -> form.matcher(t).matches())
    );
  }

  <E extends Enum<E>> Set<E> subset(String key, List<E> all) {
    return read(
      key,
      () -> LinkField.text(key, "some of %s, joined by _".formatted(Kind.tokens(all)), ""),
      text -> chosen(text, all)
    ).orElse(Set.of());
  }

  private static <E extends Enum<E>> Optional<Set<E>> chosen(String text, List<E> all) {
    Set<E> chosen = EnumSet.noneOf(all.getFirst().getDeclaringClass());
    for (String token : text.split("_", all.size() + 1)) {
      Optional<E> constant = Kind.named(token, all);
      if (constant.isEmpty()) return Optional.empty();
      chosen.add(constant.get());
    }
    return Optional.of(chosen);
  }

  List<Integer> widths(String key, List<Integer> fallback) {
    return read(
      key,
      () -> LinkField.text(key, WIDTH_BOUND, LinkWriter.joined(fallback)),
      LinkReader::widths
    ).orElse(fallback);
  }

  private static Optional<List<Integer>> widths(String text) {
    if (text.equals("0")) return Optional.of(List.of());
    if (!WIDTHS.matcher(text).matches()) return Optional.empty();
    List<Integer> widths = Arrays.stream(text.split("-")).map(Integer::valueOf).toList();
    boolean fits =
      Limits.HIDDEN_LAYERS.allows(widths.size()) && widths.stream().allMatch(Limits.UNITS::allows);
    return fits ? Optional.of(widths) : Optional.empty();
  }

  public <K extends Enum<K> & Kind> Choice<K> choice(
    String key,
    Class<K> kinds,
    Choice<K> fallback
  ) {
    List<K> all = List.of(kinds.getEnumConstants());
    Optional<String> text = ask(key, () ->
      LinkField.text(key, "one of " + ChoiceText.forms(all), fallback.token())
    );
    if (text.isEmpty()) return fallback;
    Optional<Choice<K>> choice = ChoiceText.parse(text.get(), all);
    if (choice.isEmpty()) refuse(key, ChoiceText.bound(text.get(), all));
    return choice.orElse(fallback);
  }

  List<Event> events(String key, Architecture architecture) {
    Optional<String> text = ask(key, () ->
      LinkField.text(
        key,
        "up to %d changes in mid-run, joined by *, each %s".formatted(Limits.MAX_EVENTS, NO_EVENT),
        ""
      )
    );
    if (text.isEmpty()) return List.of();
    String[] tokens = text.get().split("\\*", Limits.MAX_EVENTS + 1);
    List<Event> events = new ArrayList<>();
    for (int k = 0; k < Math.min(tokens.length, Limits.MAX_EVENTS); k++) {
      Optional<Event> event = EventToken.parse(tokens[k]);
      if (event.filter(e -> e.fits(architecture)).isPresent()) events.add(event.get());
      else refuseOne(key, tokens[k], event.isPresent() ? NO_PLACE : NO_EVENT);
    }
    if (tokens.length > Limits.MAX_EVENTS) {
      String bound = "left out: a run holds at most %d changes".formatted(Limits.MAX_EVENTS);
      refuseOne(key, tokens[Limits.MAX_EVENTS], bound);
    }
    return events;
  }

  /** Given ones; nothing where the link has none, or none that the network can start from. */
  Optional<GivenWeights> weights(String key, Architecture architecture, Tables atHand) {
    Optional<String> text = ask(key, () -> LinkField.text(key, GivenWeights.FORM, ""));
    if (text.isEmpty()) return Optional.empty();
    Optional<WantedWeights> wanted = GivenWeights.wanted(text.get(), architecture);
    if (wanted.isPresent()) {
      Optional<GivenWeights> there = atHand
        .weights(wanted.get())
        .filter(weights -> weights.fits(architecture));
      if (there.isEmpty()) {
        refuse(
          key,
          "opened with the file of weights that it was made with, %s, which this link is too short to hold".formatted(
            wanted.get().shape()
          )
        );
      }
      return there;
    }
    Optional<GivenWeights> weights = GivenWeights.unpacked(text.get(), architecture);
    if (weights.isEmpty()) {
      fields.put(key, "%d characters".formatted(text.get().length()));
      refuse(
        key,
        "the %s weights and biases of this network, %s".formatted(
          Numerals.count(architecture.parameterCount()),
          GivenWeights.FORM
        )
      );
    }
    return weights;
  }

  /** Refuses one of several things that a field holds; the others count. */
  private void refuseOne(String key, String value, String bound) {
    problems.put(key + " " + value, new Problem(key, value, bound));
  }

  /** What a field says; empty where it is absent, and where it is wrong, which is a problem then. */
  private <T> Optional<T> read(
    String key,
    Supplier<LinkField> field,
    Function<String, Optional<T>> parse
  ) {
    Optional<String> text = ask(key, field);
    Optional<T> read = text.flatMap(parse);
    if (text.isPresent() && read.isEmpty()) refuse(key, field.get().bound());
    return read;
  }

  /** The text of a field that is told of. */
  private Optional<String> ask(String key, Supplier<LinkField> field) {
    listener.ifPresent(l -> l.accept(field.get()));
    return text(key);
  }

  /** The field as it is; empty if it is absent or already known to be wrong. */
  public Optional<String> text(String key) {
    asked.add(key);
    return problems.containsKey(key) ? Optional.empty() : Optional.ofNullable(fields.get(key));
  }
}
