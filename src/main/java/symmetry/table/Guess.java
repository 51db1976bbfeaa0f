package symmetry.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetry.data.DataSpec;
import symmetry.data.OwnData;
import symmetry.number.Numerals;

/** What columns are taken for unless somebody says otherwise. */
final class Guess {

  private static final Set<String> TARGETS = Set.of(
    "target",
    "class",
    "label",
    "y",
    "output",
    "outcome",
    "response",
    "diagnosis",
    "species",
    "quality",
    "survived",
    "price"
  );

  private static final Pattern ROW_NAME = Pattern.compile(
    "(?i)(?:.*[_ .-])?id|index|row ?names?|row|nr\\.?|unnamed: 0"
  );

  /** So many rows, each with its own whole number, are hardly measured ones. */
  private static final int MANY_ROWS = 20;

  /** Words up to here are classes however few the rows are. */
  private static final int FEW = 10;

  private static final int NAMED = 4;

  private final List<String> names;
  private final List<ColumnProfile> profiles;
  private final boolean header;
  private final List<Column> columns = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();

  private Guess(List<String> names, List<ColumnProfile> profiles, boolean header) {
    this.names = names;
    this.profiles = profiles;
    this.header = header;
  }

  /** The columns, and what is chosen for them. */
  record Guessed(List<Column> columns, Choices choices) {}

  static Guessed of(
    List<String> names,
    List<ColumnProfile> profiles,
    boolean header,
    DecimalMark mark
  ) {
    Guess guess = new Guess(names, profiles, header);
    for (int k = 0; k < names.size(); k++) guess.take(k);
    int target = guess.target();
    guess.useAsTarget(target);
    guess.narrow(target);
    Choices choices = new Choices(header, mark, MissingValues.DROP, guess.uses, target);
    return new Guessed(List.copyOf(guess.columns), choices);
  }

  private void take(int k) {
    ColumnProfile profile = profiles.get(k);
    String ignoredFor = ignoredFor(k, profile);
    columns.add(
      new Column(
        names.get(k),
        content(profile),
        ignoredFor,
        profile.missing,
        profile.numbers > 0,
        classes(profile),
        profile.stray()
      )
    );
    Use use = isMeantAsNumber(profile) ? Use.NUMBER : Use.CLASS;
    uses.add(ignoredFor.isEmpty() ? use : Use.IGNORED);
  }

  /** A few others among many numbers are said to be wrong. */
  private static boolean isMeantAsNumber(ColumnProfile profile) {
    return 10L * profile.numbers >= 9L * profile.known();
  }

  private String ignoredFor(int k, ColumnProfile profile) {
    int known = profile.known();
    if (known == 0) return "it is empty";
    if (!profile.overflows && profile.values().size() == 1) return "it has one value only";
    if (2 * profile.dates >= known) {
      return "dates and times (“%s”) are no numbers that a network could take".formatted(
        TableProblem.shown(profile.date())
      );
    }
    if (isNameOfRows(k, profile)) return "it names the rows";
    if (isMeantAsNumber(profile)) return "";
    if (profile.overflows) {
      return "more than %d different words are too many for classes".formatted(
        ColumnProfile.MOST_CLASSES
      );
    }
    boolean repeats = profile.values().size() <= FEW || 2 * profile.values().size() <= known;
    return repeats ? "" : "its words hardly repeat";
  }

  private boolean isNameOfRows(int k, ColumnProfile profile) {
    int known = profile.known();
    boolean isNumbered = known > 2 && profile.isWhole() && profile.successors == known - 1;
    boolean isNamedSo = header && ROW_NAME.matcher(names.get(k)).matches();
    boolean differs = profile.namesRows() || profile.overflows || isNumbered;
    if (isNamedSo && differs && profile.fractions == 0) return true;
    if (k > 0) return false;
    if (isNumbered) return true;
    if (!profile.namesRows() || known < MANY_ROWS) return false;
    return profile.numbers == 0 || (!header && profile.isWhole() && profile.numbers == known);
  }

  private static String content(ColumnProfile profile) {
    String text = "nothing";
    if (2 * profile.numbers >= profile.known() && profile.numbers > 0) {
      text = "%s from %s to %s".formatted(
        profile.isWhole() ? "whole numbers" : "numbers",
        Numerals.four(profile.low),
        Numerals.four(profile.high)
      );
    } else if (2 * profile.dates >= profile.known() && profile.dates > 0) {
      text = "dates or times";
    } else if (profile.overflows) {
      text = "more than %d words".formatted(ColumnProfile.MOST_CLASSES);
    } else if (profile.words() > 0) {
      text = words(profile);
    }
    if (profile.grouped > 0) text += ", thousands grouped";
    return profile.missing == 0
      ? text
      : text + ", %s missing".formatted(Numerals.count(profile.missing));
  }

  private static String words(ColumnProfile profile) {
    Set<String> values = profile.values();
    String named = values
      .stream()
      .limit(NAMED)
      .map(word -> "“" + TableProblem.shown(word) + "”")
      .collect(Collectors.joining(", "));
    return "%s: %s%s".formatted(
      Numerals.counted(values.size(), "word"),
      named,
      values.size() > NAMED ? ", …" : ""
    );
  }

  private static List<String> classes(ColumnProfile profile) {
    if (profile.words() > 0) return List.copyOf(profile.values());
    return profile
      .values()
      .stream()
      .sorted((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)))
      .toList();
  }

  /** By name; else the last column if it is of classes; else whichever alone is; else the last. */
  private int target() {
    List<Integer> taken = IntStream.range(0, uses.size())
      .filter(k -> uses.get(k) != Use.IGNORED)
      .boxed()
      .toList();
    if (taken.isEmpty()) return uses.size() - 1;
    if (header) {
      for (int k : taken.reversed()) {
        if (TARGETS.contains(names.get(k).toLowerCase(Locale.ROOT))) return k;
      }
    }
    int last = taken.getLast();
    if (isOfClasses(last)) return last;
    List<Integer> words = taken
      .stream()
      .filter(k -> uses.get(k) == Use.CLASS && isOfClasses(k))
      .toList();
    if (words.size() == 1) return words.getFirst();
    return !header && isOfClasses(taken.getFirst()) ? taken.getFirst() : last;
  }

  /** Whether a target would be classes: words, or whole numbers of which each stands twice or is 0 or 1. */
  private boolean isOfClasses(int k) {
    ColumnProfile profile = profiles.get(k);
    int classes = columns.get(k).classes().size();
    if (classes < 2 || classes > DataSpec.MAX_CLASSES) return false;
    if (profile.words() > 0) return !isMeantAsNumber(profile);
    boolean isBinary = profile.low == 0 && profile.high == 1;
    return profile.isWhole() && (isBinary || 2 * classes <= profile.known());
  }

  private void useAsTarget(int target) {
    if (isOfClasses(target)) uses.set(target, Use.CLASS);
    else if (columns.get(target).uses().contains(Use.NUMBER)) uses.set(target, Use.NUMBER);
    else if (columns.get(target).uses().contains(Use.CLASS)) uses.set(target, Use.CLASS);
    boolean isAlone = IntStream.range(0, uses.size())
      .filter(k -> k != target)
      .allMatch(k -> uses.get(k) == Use.IGNORED);
    // x = 1, 2, 3, … is an input if there is no other.
    int first = target == 0 ? 1 : 0;
    ColumnProfile profile = profiles.get(first);
    if (isAlone && profile.numbers > 0 && profile.stray().isEmpty() && profile.low < profile.high) {
      uses.set(first, Use.NUMBER);
      columns.set(first, columns.get(first).ignoredFor(""));
    }
  }

  /** Leaves columns of most words out until the inputs are few enough. */
  private void narrow(int target) {
    while (inputs(target) > OwnData.MAX_COLUMNS) {
      int widest = -1;
      for (int k = 0; k < uses.size(); k++) {
        boolean isCandidate = k != target && uses.get(k) == Use.CLASS;
        if (isCandidate && (widest < 0 || width(k) > width(widest))) widest = k;
      }
      if (widest < 0) return;
      uses.set(widest, Use.IGNORED);
      columns.set(
        widest,
        columns
          .get(widest)
          .ignoredFor(
            "its %d words would make more than %d inputs".formatted(
              width(widest),
              OwnData.MAX_COLUMNS
            )
          )
      );
    }
  }

  private int inputs(int target) {
    return IntStream.range(0, uses.size())
      .filter(k -> k != target)
      .map(k -> columns.get(k).inputs(uses.get(k)))
      .sum();
  }

  private int width(int k) {
    return columns.get(k).classes().size();
  }
}
