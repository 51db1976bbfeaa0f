package symmetry.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetry.engine.Activation;
import symmetry.experiment.Limits;
import symmetry.experiment.LinkReader;
import symmetry.experiment.Parsed;
import symmetry.framework.FrameworkChoice;
import symmetry.framework.FrameworkDefault;
import symmetry.framework.FrameworkLayer;
import symmetry.study.signal.DeepNetwork;
import symmetry.study.signal.FrameworkNetwork;
import symmetry.study.signal.SignalInquiry;
import symmetry.study.signal.SignalSetup;

/**
 * What a framework's default does to a network of this shape: {@code
 * framework=pytorch&layer=dense&act=relu&depth=30&width=128}.
 *
 * @param choice empty if what was asked for is not known
 * @param setup of the signal page that shows it
 */
record FrameworkRequest(Optional<FrameworkChoice> choice, SignalSetup setup) {
  static Parsed<FrameworkRequest> parse(Map<String, List<String>> query) {
    LinkReader reader = new LinkReader(query);
    SignalSetup usual = SignalSetup.opening();
    Optional<FrameworkChoice> choice = FrameworkChoice.read(reader);
    Activation activation = reader.oneOf(
      "act",
      choice.map(c -> c.framework().activations()).orElse(List.of(Activation.values())),
      Activation.TANH
    );
    int depth = (int) reader.number("depth", DeepNetwork.DEPTH, usual.network().depth());
    int width = (int) reader.number("width", DeepNetwork.WIDTH, usual.network().width());
    int seeds = (int) reader.number("seeds", SignalSetup.SEEDS, usual.seeds());
    long seed = (long) reader.number("seed", Limits.SEED, usual.seed());
    DeepNetwork network = choice
      .flatMap(c -> FrameworkNetwork.of(c.entry(activation), activation, depth, width))
      .orElseGet(() ->
        usual.network().withActivation(activation).withDepth(depth).withWidth(width)
      );
    if (choice.isEmpty()) reader.refuse("framework", "one of those of GET /api/frameworks");
    return new Parsed<>(
      new FrameworkRequest(
        choice,
        usual.withNetwork(network).withSeeds(seeds).withSeed(seed).withFramework(choice)
      ),
      reader.problems()
    );
  }

  FrameworkDefault entry() {
    return choice.orElseThrow().entry(setup.network().activation());
  }

  /** Empty for a recurrent layer. */
  Optional<SignalInquiry> inquiry() {
    return entry().layer() == FrameworkLayer.RECURRENT
      ? Optional.empty()
      : Optional.of(setup.signals());
  }
}
