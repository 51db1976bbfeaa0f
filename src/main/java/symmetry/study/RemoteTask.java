package symmetry.study;

import java.io.Serializable;

/**
 * A task that may also run on another node: a record of numbers, strings and the like. An experiment
 * travels as the query of its link.
 */
public interface RemoteTask<R extends Serializable> extends Task<R>, Serializable {}
