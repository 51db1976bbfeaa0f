package symmetry.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import symmetry.data.Dataset;
import symmetry.diagnostics.CloneLedger;
import symmetry.engine.Architecture;
import symmetry.engine.Parameters;
import symmetry.engine.TrainingRule.RateFactor;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.OptimizerKind;
import symmetry.number.NumberText;
import symmetry.number.Numerals;

/**
 * A network with one unit in each hidden layer that stands for one with n₁, n₂, … of them: the first
 * unit of each layer, and for its outgoing weight the sum of all.
 *
 * <p>If the units of every layer are clones, both are the same function. A unit's error signal then is
 * n<sub>l</sub> times that of each clone, by induction from the output down: E<sub>l</sub> = f′·W·E
 * <sub>l+1</sub> = f′·(n<sub>l</sub>w)·(n<sub>l+1</sub>e<sub>l+1</sub>), where each clone has
 * e<sub>l</sub> = f′·n<sub>l+1</sub>·w·e<sub>l+1</sub>. So its gradient is n<sub>l</sub> times a
 * clone's, while its weight stands for n<sub>l−1</sub> weights: with learning rates times
 * n<sub>l−1</sub>/n<sub>l</sub> for weights and 1/n<sub>l</sub> for biases (n = 1 for inputs and
 * outputs) the two stay the same function, under every rule that is linear in the gradient.
 *
 * @param origin at width 1, with its own learning rate for each layer
 * @param doubts why the two may part, in words; empty if they never do but for rounding
 */
public record WidthOneShadow(Origin origin, List<String> doubts) {
  public WidthOneShadow {
    doubts = List.copyOf(doubts);
  }

  /** The shadow of an experiment. */
  public static WidthOneShadow of(Experiment wide) {
    Dataset dataset = Dataset.of(wide.data(), wide.seed());
    Parameters from = wide.initialParameters(dataset);
    return new WidthOneShadow(
      new Origin(wide.atWidthOne(), dataset, start(wide, from), rates(wide)),
      doubts(wide, from)
    );
  }

  /** The learning rates of an experiment's shadow: "0.3, × 0.125 in layer 1, × 8 in the output layer". */
  public static String ratesInWords(Experiment wide) {
    StringBuilder words = new StringBuilder(NumberText.of(wide.training().learningRate()));
    List<RateFactor> rates = rates(wide);
    for (int l = 0; l < rates.size(); l++) {
      words
        .append(", × ")
        .append(Numerals.upTo(3, rates.get(l).weights()))
        .append(l == rates.size() - 1 ? " in the output layer" : " in layer " + (l + 1));
    }
    return words.toString();
  }

  private static Parameters start(Experiment wide, Parameters from) {
    Architecture shape = wide.atWidthOne().architecture();
    double[] w = new double[shape.parameterCount()];
    for (int l = 0; l < shape.layers(); l++) {
      int clones = l == 0 ? 1 : from.architecture().fanIn(l);
      for (int unit = 0; unit < shape.fanOut(l); unit++) {
        for (int input = 0; input < shape.fanIn(l); input++) {
          double sum = 0;
          for (int k = 0; k < clones; k++) sum += from.weight(l, unit, input + k);
          w[shape.weightOffset(l) + unit * shape.fanIn(l) + input] = sum;
        }
        w[shape.biasOffset(l) + unit] = from.bias(l, unit);
      }
    }
    return new Parameters(shape, w);
  }

  private static List<RateFactor> rates(Experiment wide) {
    List<RateFactor> rates = new ArrayList<>();
    double below = 1;
    for (HiddenLayer layer : wide.hidden()) {
      rates.add(new RateFactor(below / layer.units(), 1.0 / layer.units()));
      below = layer.units();
    }
    rates.add(new RateFactor(below, 1));
    return rates;
  }

  private static List<String> doubts(Experiment wide, Parameters from) {
    List<String> doubts = new ArrayList<>();
    IntStream.range(0, wide.hidden().size())
      .filter(l -> !CloneLedger.of(from, l).isOneLastingClass())
      .forEach(l ->
        doubts.add("the units of hidden layer %d do not start as clones".formatted(l + 1))
      );
    OptimizerKind optimizer = wide.training().optimizer().kind();
    if (optimizer == OptimizerKind.ADAM || optimizer == OptimizerKind.RMSPROP) {
      doubts.add(optimizer.label() + " is not linear in the gradient");
    }
    if (wide.training().l1() > 0 || wide.training().l2() > 0) {
      doubts.add("a penalty pulls at one weight where it pulled at many");
    }
    if (
      wide
        .hidden()
        .stream()
        .anyMatch(layer -> layer.dropout() > 0)
    ) {
      doubts.add("dropout treats the units differently");
    }
    wide
      .events()
      .stream()
      .filter(event -> !event.changedLayers().isEmpty())
      .findFirst()
      .map(Event::inWords)
      .ifPresent(deed -> doubts.add("there is " + deed));
    return doubts;
  }
}
