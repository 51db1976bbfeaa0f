package symmetry.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import symmetry.data.OwnData;
import symmetry.engine.Architecture;
import symmetry.number.NumberText;
import symmetry.number.Numerals;

/**
 * Reads a link's fields one by one. A field that is absent gives its fallback; one that is wrong gives
 * its fallback too and a {@link Problem}. Fields nobody asked for are problems in the end, but for those
 * that only say {@link Link#PRESENTATION how} a page is shown.
 */
public final class LinkReader {

  /** Enough for 32 widths of three digits; checked before anything is split. */
  private static final Pattern WIDTHS = Pattern.compile("\\d{1,4}(-\\d{1,4}){0,40}");

  private static final Pattern TOKENS = Pattern.compile("[a-zA-Z0-9._-]{1,200}");

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
    listener.ifPresent(l -> l.accept(LinkField.oneOf(key, List.of(Integer.toString(known)), "1")));
    Optional<String> text = text(key);
    if (text.isPresent() && !text.get().equals(Integer.toString(known))) {
      refuse(key, "%d, the only version there is".formatted(known));
    }
  }

  public double number(String key, Parameter bound, double fallback) {
    listener.ifPresent(l -> l.accept(LinkField.number(key, bound, fallback)));
    Optional<String> text = text(key);
    if (text.isEmpty()) return fallback;
    OptionalDouble value = NumberText.parse(text.get());
    if (value.isPresent() && bound.allows(value.getAsDouble())) return value.getAsDouble();
    refuse(key, bound.bound());
    return fallback;
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
    listener.ifPresent(l -> l.accept(LinkField.oneOf(key, tokens, fallback)));
    Optional<String> text = text(key);
    if (text.isEmpty() || tokens.contains(text.get())) return text.orElse(fallback);
    refuse(key, "one of " + String.join(", ", tokens));
    return fallback;
  }

  /** Empty where it is absent or none of them. */
  public <E extends Enum<E>> Optional<E> oneOf(String key, E[] allowed) {
    return text(key).isEmpty()
      ? Optional.empty()
      : Optional.of(oneOf(key, List.of(allowed), allowed[0])).filter(_ -> !isRefused(key));
  }

  private boolean isRefused(String key) {
    return problems.containsKey(key);
  }

  /** Whether one of these fields is known to be wrong. */
  boolean refuses(String... keys) {
    return Arrays.stream(keys).anyMatch(this::isRefused);
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
    listener.ifPresent(l -> l.accept(LinkField.text(key, bound, "")));
    Optional<String> text = text(key);
    if (text.isEmpty()) return fallback;
    Optional<List<String>> names = NameText.parse(text.get())
      .filter(given -> given.stream().allMatch(OwnData::isName))
      .filter(fits);
    if (names.isEmpty()) refuse(key, bound);
    return names.orElse(fallback);
  }

  /** A text of a form; empty where it is absent or of another. */
  Optional<String> matching(String key, Pattern form, String bound) {
    listener.ifPresent(l -> l.accept(LinkField.text(key, bound, "")));
    Optional<String> text = text(key);
    Optional<String> matching = text.filter(t -> form.matcher(t).matches());
    if (text.isPresent() && matching.isEmpty()) refuse(key, bound);
    return matching;
  }

  <E extends Enum<E>> Set<E> subset(String key, List<E> all) {
    listener.ifPresent(l ->
      l.accept(LinkField.text(key, "some of %s, joined by _".formatted(tokens(all)), ""))
    );
    Optional<String> text = text(key);
    if (text.isEmpty()) return Set.of();
    Set<E> chosen = EnumSet.noneOf(all.getFirst().getDeclaringClass());
    for (String token : text.get().split("_", all.size() + 1)) {
      all
        .stream()
        .filter(c -> Kind.token(c.name()).equals(token))
        .forEach(chosen::add);
      if (all.stream().noneMatch(c -> Kind.token(c.name()).equals(token))) {
        refuse(key, "some of %s, joined by _".formatted(tokens(all)));
        return Set.of();
      }
    }
    return chosen;
  }

  List<Integer> widths(String key, List<Integer> fallback) {
    listener.ifPresent(l -> l.accept(LinkField.text(key, WIDTH_BOUND, joined(fallback))));
    Optional<String> text = text(key);
    if (text.isEmpty()) return fallback;
    if (text.get().equals("0")) return List.of();
    if (WIDTHS.matcher(text.get()).matches()) {
      List<Integer> widths = Arrays.stream(text.get().split("-")).map(Integer::valueOf).toList();
      boolean fits =
        Limits.HIDDEN_LAYERS.allows(widths.size()) &&
        widths.stream().allMatch(Limits.UNITS::allows);
      if (fits) return widths;
    }
    refuse(key, WIDTH_BOUND);
    return fallback;
  }

  public <K extends Enum<K> & Kind> Choice<K> choice(
    String key,
    Class<K> kinds,
    Choice<K> fallback
  ) {
    listener.ifPresent(l ->
      l.accept(LinkField.text(key, "one of " + forms(kinds), fallback.token()))
    );
    Optional<String> text = text(key);
    if (text.isEmpty()) return fallback;
    List<K> all = List.of(kinds.getEnumConstants());
    List<String> tokens = TOKENS.matcher(text.get()).matches()
      ? List.of(text.get().split("_", -1))
      : List.of();
    Optional<K> kind = tokens.isEmpty() ? Optional.empty() : byToken(all, tokens.getFirst());
    if (kind.isEmpty()) {
      refuse(key, "one of " + tokens(all));
      return fallback;
    }
    Optional<Choice<K>> choice = choice(all, tokens);
    if (choice.isEmpty()) refuse(key, form(kind.get()));
    return choice.orElse(fallback);
  }

  List<Event> events(String key, Architecture architecture) {
    listener.ifPresent(l ->
      l.accept(
        LinkField.text(
          key,
          "up to %d changes in mid-run, joined by *, each %s".formatted(
            Limits.MAX_EVENTS,
            NO_EVENT
          ),
          ""
        )
      )
    );
    Optional<String> text = text(key);
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
    listener.ifPresent(l -> l.accept(LinkField.text(key, GivenWeights.FORM, "")));
    Optional<String> text = text(key);
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

  /** The choice that the tokens say: a kind, its numbers, then its base. */
  static <K extends Enum<K> & Kind> Optional<Choice<K>> choice(List<K> all, List<String> tokens) {
    if (tokens.isEmpty()) return Optional.empty();
    Optional<K> kind = byToken(all, tokens.getFirst());
    if (kind.isEmpty()) return Optional.empty();
    List<Parameter> parameters = kind.get().parameters();
    List<String> rest = tokens.subList(1, tokens.size());
    if (rest.size() < parameters.size()) return Optional.empty();
    List<Double> values = new ArrayList<>();
    for (int k = 0; k < parameters.size(); k++) {
      OptionalDouble value = NumberText.parse(rest.get(k));
      if (value.isEmpty() || !parameters.get(k).allows(value.getAsDouble())) {
        return Optional.empty();
      }
      values.add(value.getAsDouble());
    }
    List<String> tail = rest.subList(parameters.size(), rest.size());
    if (!kind.get().hasBase()) {
      if (!tail.isEmpty()) return Optional.empty();
      return Optional.of(new Choice<>(kind.get(), values, Optional.empty()));
    }
    return choice(
      all
        .stream()
        .filter(k -> !k.hasBase())
        .toList(),
      tail
    ).map(base -> new Choice<>(kind.get(), values, Optional.of(base)));
  }

  /** How a choice of any of these kinds is written. */
  private static <K extends Enum<K> & Kind> String forms(Class<K> kinds) {
    return Arrays.stream(kinds.getEnumConstants())
      .map(LinkReader::form)
      .collect(Collectors.joining("; "));
  }

  private static String joined(List<Integer> widths) {
    return widths.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  /** How a choice of this kind is written: {@code normal_mean_σ with mean a number from …}. */
  private static String form(Kind kind) {
    StringBuilder form = new StringBuilder(kind.token());
    for (Parameter p : kind.parameters()) form.append('_').append(p.name());
    if (kind.hasBase()) form.append("_ and another initializer");
    for (Parameter p : kind.parameters()) {
      form.append(", ").append(p.name()).append(' ').append(p.bound());
    }
    return form.toString();
  }

  private static <K extends Kind> Optional<K> byToken(List<K> all, String token) {
    return all
      .stream()
      .filter(k -> k.token().equals(token))
      .findFirst();
  }

  private static String tokens(List<? extends Enum<?>> constants) {
    return constants
      .stream()
      .map(c -> Kind.token(c.name()))
      .collect(Collectors.joining(", "));
  }

  /** The field as it is; empty if it is absent or already known to be wrong. */
  public Optional<String> text(String key) {
    asked.add(key);
    return problems.containsKey(key) ? Optional.empty() : Optional.ofNullable(fields.get(key));
  }
}
