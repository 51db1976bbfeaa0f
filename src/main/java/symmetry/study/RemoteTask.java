package symmetry.study;

import java.io.Serializable;

/**
 * A task that may also run on another node: a record of numbers, strings and the like. An experiment
 * travels as a {@link symmetry.experiment.PortableExperiment}.
 */
public interface RemoteTask<R extends Serializable> extends Task<R>, Serializable {
  /** Bytes of what it holds that would not be in memory without it, as a table of somebody's. */
  default long bytes() {
    return 0;
  }
}
