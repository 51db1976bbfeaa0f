package symmetry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetry.engine.Architecture;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.experiment.Experiment;

/**
 * A network of one hidden layer beside one of width 1: its first unit, with the sum of all outgoing
 * weights. With n equal units the two are the same function, and stay so if the single unit's outgoing
 * weight learns n times as fast and its incoming weights n times as slowly, because its error signal
 * is n times that of each unit.
 */
public record Shadow(Experiment experiment, int steps) implements Study<Shadow.Gap> {
  private static final int CHART_POINTS = 100;

  /**
   * @param largest largest difference of the two losses at any step
   */
  public record Gap(
    double largest,
    double startLoss,
    double endLoss,
    Chart.Line wide,
    Chart.Line single
  ) implements Figures {
    @Override
    public List<Figure> list() {
      return List.of(
        new Figure("largest gap between the losses", largest),
        new Figure("loss at the start", startLoss),
        new Figure("loss at the end", endLoss)
      );
    }

    @Override
    public Optional<Chart> chart() {
      return Optional.of(new Chart.Lines("step", "loss", true, List.of(wide, single)));
    }
  }

  @Override
  public Gap measure(Work work) {
    Stepper wide = new Stepper(experiment);
    RatedDescent shadow = shadow(wide);
    double largest = Math.abs(wide.loss() - shadow.loss());
    double startLoss = wide.loss();
    List<Double> at = new ArrayList<>();
    List<Double> wideLosses = new ArrayList<>();
    List<Double> singleLosses = new ArrayList<>();
    for (int step = 1; step <= steps; step++) {
      wide.step();
      shadow.step();
      double loss = wide.loss();
      largest = Math.max(largest, Math.abs(loss - shadow.loss()));
      if (step % Math.ceilDiv(steps, CHART_POINTS) == 0) {
        at.add((double) step);
        wideLosses.add(loss);
        singleLosses.add(shadow.loss());
      }
      work.reached((double) step / steps);
    }
    int units = experiment.hidden().getFirst().units();
    return new Gap(
      largest,
      startLoss,
      wide.loss(),
      new Chart.Line("width " + units, at, wideLosses),
      new Chart.Line("width 1", at, singleLosses)
    );
  }

  @Override
  public List<WatchedRun> runs() {
    return List.of(new WatchedRun(experiment, steps));
  }

  private RatedDescent shadow(Stepper wide) {
    Parameters from = wide.parameters();
    int units = experiment.hidden().getFirst().units();
    Hidden single = new Hidden(1, experiment.hidden().getFirst().activation());
    int inputs = from.architecture().inputs();
    Architecture shape = new Architecture(inputs, List.of(single), 1, experiment.loss());
    double[] w = new double[shape.parameterCount()];
    for (int i = 0; i < inputs; i++) w[i] = from.weight(0, 0, i);
    w[shape.biasOffset(0)] = from.bias(0, 0);
    for (double v : from.weights(1)) w[shape.weightOffset(1)] += v;
    w[shape.biasOffset(1)] = from.bias(1, 0);

    double rate = experiment.training().learningRate();
    Network network = new Network(shape);
    network.setParameters(new Parameters(shape, w));
    double[] rates = RatedDescent.rates(network.parameters(), rate / units);
    rates[shape.weightOffset(1)] = rate * units;
    rates[shape.biasOffset(1)] = rate;
    return new RatedDescent(network, wide.samples(), wide.train(), rates);
  }
}
