package symmetry.clinic;

import java.util.ArrayList;
import java.util.List;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.OwnData;
import symmetry.data.Source;
import symmetry.engine.Loss;

/** Data that a network can be fed with, and a loss that its outputs fit. */
public record FittingTask(DataSpec data, Loss loss) {
  /**
   * Of somebody's tables and of what is built in, with as many classes as there are outputs where they can be
   * chosen.
   */
  public static List<FittingTask> of(DenseNetwork network, List<OwnData> tables) {
    List<FittingTask> fitting = new ArrayList<>();
    int outputs = network.outputs();
    List<Source> sources = new ArrayList<>(tables);
    sources.addAll(List.of(BuiltIn.values()));
    for (Source source : sources) {
      DataSpec usual = DataSpec.of(source);
      boolean chosen =
        source.hasClasses() && outputs >= DataSpec.MIN_CLASSES && outputs <= DataSpec.MAX_CLASSES;
      DataSpec data = chosen ? usual.withClasses(outputs) : usual;
      if (data.inputs() != network.inputs()) continue;
      for (Loss loss : source.task().losses()) {
        if (data.outputs(loss) == outputs) fitting.add(new FittingTask(data, loss));
      }
    }
    return fitting;
  }
}
