/**
 * The step of the engine, fast: the same operations in the same order as in the plain pass, many
 * independent ones side by side. Knows {@code bytecode}, {@code engine}; nobody knows this room, {@link
 * symmetry.engine.Kernels} are found as a service.
 */
@NullMarked
package symmetry.engine.kernel;

import org.jspecify.annotations.NullMarked;
