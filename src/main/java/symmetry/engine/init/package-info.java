/**
 * How weights start: one class per kind, each naming its distribution exactly. Knows {@code engine}.
 */
@NullMarked
package symmetry.engine.init;

import org.jspecify.annotations.NullMarked;
