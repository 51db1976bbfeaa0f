/**
 * The same experiments and studies over HTTP, for notebooks, for checking, and for other sites that show a
 * link. Knows {@code claims}, {@code export}, {@code picture}, {@code pool} and {@code table}, never
 * {@code ui}.
 */
@NullMarked
package symmetry.api;

import org.jspecify.annotations.NullMarked;
