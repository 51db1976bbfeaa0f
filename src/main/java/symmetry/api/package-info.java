/**
 * The same experiments and studies over HTTP, for notebooks and for checking. Knows everything below,
 * never ui.
 */
@NullMarked
package symmetry.api;

import org.jspecify.annotations.NullMarked;
