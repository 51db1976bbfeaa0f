package symmetry.guide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a lesson's controls stand.
 *
 * @param chosen an index of each control's options
 */
public record Setting(List<Control<?>> controls, List<Integer> chosen) {
  /** Between the tokens of a link. */
  private static final String JOINT = "_";

  public Setting {
    controls = List.copyOf(controls);
    chosen = List.copyOf(chosen);
    if (controls.size() != chosen.size()) {
      throw new IllegalArgumentException(
        "%d choices for %d controls".formatted(chosen.size(), controls.size())
      );
    }
    for (int k = 0; k < chosen.size(); k++) controls.get(k).options().get(chosen.get(k));
  }

  /** Every control as it stands at first. */
  static Setting usual(List<Control<?>> controls) {
    return new Setting(controls, Collections.nCopies(controls.size(), 0));
  }

  /** The setting that the tokens say; empty if they say none. */
  static Optional<Setting> parse(List<Control<?>> controls, String text) {
    String[] tokens = text.split(JOINT, controls.size() + 1);
    if (tokens.length != controls.size()) return Optional.empty();
    List<Integer> chosen = IntStream.range(0, tokens.length)
      .mapToObj(k -> controls.get(k).indexOf(tokens[k]))
      .toList();
    return chosen.contains(-1) ? Optional.empty() : Optional.of(new Setting(controls, chosen));
  }

  /** How the tokens of these controls are written. */
  static String form(List<Control<?>> controls) {
    return controls
      .stream()
      .map(c -> c.options().stream().map(Control.Option::token).collect(Collectors.joining(" or ")))
      .collect(Collectors.joining(", then ", "", ", joined by " + JOINT));
  }

  /**
   * What a control is set to.
   *
   * @throws IllegalArgumentException if it is none of these controls
   */
  <T> T value(Control<T> control) {
    int k = controls.indexOf(control);
    if (k < 0) throw new IllegalArgumentException("no control " + control.label());
    return control.options().get(chosen.get(k)).value();
  }

  /** With one control, counted from 0, set otherwise. */
  public Setting with(int control, int option) {
    List<Integer> changed = new ArrayList<>(chosen);
    changed.set(control, option);
    return new Setting(controls, changed);
  }

  /** As in links: the options' tokens. */
  public String token() {
    return joined(JOINT, control -> option(control).token());
  }

  /** For people: each control and what it is set to. */
  public String inWords() {
    return joined(" · ", control ->
      "%s %s".formatted(controls.get(control).label(), option(control).label())
    );
  }

  private Control.Option<?> option(int control) {
    return controls.get(control).options().get(chosen.get(control));
  }

  private String joined(String joint, IntFunction<String> part) {
    return IntStream.range(0, chosen.size()).mapToObj(part).collect(Collectors.joining(joint));
  }
}
