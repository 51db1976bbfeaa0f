/**
 * The same experiments and studies over HTTP, for notebooks and for checking. Knows {@code claims},
 * {@code pool} and {@code study.compare}, never {@code ui}.
 */
@NullMarked
package symmetry.api;

import org.jspecify.annotations.NullMarked;
