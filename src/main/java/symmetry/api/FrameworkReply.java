package symmetry.api;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Choice;
import symmetry.experiment.Kind;
import symmetry.framework.Framework;
import symmetry.framework.FrameworkDefault;
import symmetry.framework.FrameworkDefaults;
import tools.jackson.databind.util.RawValue;

/** What is told of frameworks. */
final class FrameworkReply {

  private FrameworkReply() {}

  /** All of them. */
  record Table(List<Of> frameworks) {
    static Table all() {
      return new Table(Arrays.stream(Framework.values()).map(Of::of).toList());
    }
  }

  /**
   * One of them.
   *
   * @param framework as asked for
   * @param version in which its source was read
   * @param drawnFrom whether each build draws from it and compares
   * @param activations as in links, that its layers can have
   */
  record Of(
    String framework,
    String label,
    String version,
    boolean drawnFrom,
    List<String> activations,
    List<Entry> layers
  ) {
    static Of of(Framework framework) {
      return new Of(
        framework.token(),
        framework.label(),
        framework.version(),
        framework.isDrawnFrom(),
        framework
          .activations()
          .stream()
          .map(a -> Kind.token(a.name()))
          .toList(),
        FrameworkDefaults.all()
          .stream()
          .filter(entry -> entry.framework() == framework)
          .map(Entry::of)
          .toList()
      );
    }
  }

  /**
   * What a layer starts with.
   *
   * @param layer as asked for
   * @param name of the layer in the framework
   */
  record Entry(String layer, String name, Rule weights, Rule biases, Source source, String note) {
    static Entry of(FrameworkDefault entry) {
      return new Entry(
        entry.layer().token(),
        entry.name(),
        Rule.of(entry.start().weights()),
        Rule.of(entry.start().biases()),
        new Source(entry.framework().version(), entry.file(), entry.place(), entry.address()),
        entry.note()
      );
    }
  }

  /**
   * An initializer of the catalogue.
   *
   * @param token as in links: {@code init=} or {@code bias=} of it
   */
  record Rule(String token, String label, String formula) {
    static Rule of(Choice<? extends Kind> choice) {
      return new Rule(choice.token(), choice.kind().label(), choice.kind().formula());
    }
  }

  /** Where the framework says so. */
  record Source(String version, String file, String place, String address) {}

  /**
   * One entry at a depth and width.
   *
   * @param code that makes such a layer
   * @param explicit the same with its start asked for; empty where it cannot be
   * @param experiment query of a playground link with this start; null where the playground has no such network
   * @param signal query of the signal page that shows it
   * @param draws measured; 0 for a recurrent layer
   * @param inWords what it does, measured, with what is predicted beside it
   * @param measured as the study {@code signal} has it; null for a recurrent layer
   */
  record Answer(
    String framework,
    Entry entry,
    String activation,
    int depth,
    int width,
    String code,
    String explicit,
    @Nullable String experiment,
    String signal,
    int draws,
    List<String> inWords,
    @Nullable RawValue measured
  ) {}
}
