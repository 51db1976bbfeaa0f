package symmetry.ui.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import symmetry.claims.Answer;
import symmetry.claims.Statement;
import symmetry.claims.Statements;
import symmetry.claims.Theme;
import symmetry.experiment.Kind;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;

/**
 * The page's state as its address holds it: which claim is open and which are shown.
 *
 * @param claim the number of the open one
 * @param standing only those that stand like this
 * @param answer only those made there
 * @param theme only those on this
 */
record ClaimsAddress(
  Optional<Integer> claim,
  Optional<Standing> standing,
  Optional<Answer> answer,
  Optional<Theme> theme
) {
  static final ClaimsAddress PLAIN = parse(Map.of()).value();

  private static final String CLAIM = "claim";
  private static final String VERDICT = "verdict";
  private static final String ANSWER = "answer";
  private static final String THEME = "theme";

  static Parsed<ClaimsAddress> parse(Map<String, List<String>> query) {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> fields = new LinkedHashMap<>();
    Link.content(query).forEach((key, values) -> fields.put(key, values.getFirst()));
    ClaimsAddress address = new ClaimsAddress(
      claim(Optional.ofNullable(fields.remove(CLAIM)), problems),
      oneOf(VERDICT, Standing.values(), fields, problems),
      oneOf(ANSWER, Answer.values(), fields, problems),
      oneOf(THEME, Theme.values(), fields, problems)
    );
    String known = "one of the fields %s, %s, %s, %s".formatted(CLAIM, VERDICT, ANSWER, THEME);
    fields.forEach((key, value) -> problems.add(new Problem(key, value, known)));
    return new Parsed<>(address, List.copyOf(problems));
  }

  ClaimsAddress withClaim(Optional<Integer> number) {
    return new ClaimsAddress(number, standing, answer, theme);
  }

  ClaimsAddress withStanding(Optional<Standing> only) {
    return new ClaimsAddress(claim, only, answer, theme);
  }

  ClaimsAddress withAnswer(Optional<Answer> only) {
    return new ClaimsAddress(claim, standing, only, theme);
  }

  ClaimsAddress withTheme(Optional<Theme> only) {
    return new ClaimsAddress(claim, standing, answer, only);
  }

  /** Whether a statement that stands like this is among those shown. */
  boolean shows(Statement statement, Standing stands) {
    return (
      standing.filter(only -> only != stands).isEmpty() &&
      answer.filter(only -> only != statement.answer()).isEmpty() &&
      theme.filter(only -> only != statement.theme()).isEmpty()
    );
  }

  /** All fields that are set, in a fixed order; empty if none is. */
  String query() {
    List<String> fields = new ArrayList<>();
    claim.ifPresent(number -> fields.add(CLAIM + "=" + number));
    standing.ifPresent(s -> fields.add(VERDICT + "=" + token(s)));
    answer.ifPresent(a -> fields.add(ANSWER + "=" + token(a)));
    theme.ifPresent(t -> fields.add(THEME + "=" + token(t)));
    return String.join("&", fields);
  }

  private static Optional<Integer> claim(Optional<String> text, List<Problem> problems) {
    if (text.isEmpty()) return Optional.empty();
    int last = Statements.all().size();
    Optional<Integer> number = text
      .filter(t -> t.matches("\\d{1,4}"))
      .map(Integer::valueOf)
      .filter(n -> Statements.numbered(n).isPresent());
    if (number.isEmpty()) {
      problems.add(new Problem(CLAIM, text.get(), "a whole number from 1 to " + last));
    }
    return number;
  }

  private static <E extends Enum<E>> Optional<E> oneOf(
    String key,
    E[] all,
    Map<String, String> fields,
    List<Problem> problems
  ) {
    String text = fields.remove(key);
    if (text == null) return Optional.empty();
    Optional<E> found = Arrays.stream(all)
      .filter(constant -> token(constant).equals(text))
      .findFirst();
    if (found.isEmpty()) {
      String tokens = Arrays.stream(all)
        .map(ClaimsAddress::token)
        .collect(Collectors.joining(", "));
      problems.add(new Problem(key, text, "one of " + tokens));
    }
    return found;
  }

  private static String token(Enum<?> constant) {
    return Kind.token(constant.name());
  }
}
