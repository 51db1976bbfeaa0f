/**
 * Where work runs: the threads that visitors' runs and studies share, the queue of studies, and the
 * cluster that takes part of it. Knows {@code study} and {@code clinic}; uses Spring and Hazelcast, but neither a visitor
 * nor Vaadin.
 */
@NullMarked
package symmetry.pool;

import org.jspecify.annotations.NullMarked;
