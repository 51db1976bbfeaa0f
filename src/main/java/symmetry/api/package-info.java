/**
 * The same experiments and studies over HTTP, for notebooks and for checking. Knows {@code claims}
 * and {@code pool}, never {@code ui}.
 */
@NullMarked
package symmetry.api;

import org.jspecify.annotations.NullMarked;
