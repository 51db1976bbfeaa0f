/**
 * Files that a link was made with and does not hold: asked for on every page that follows such a link, and read. Knows
 * {@code session}, {@code table}, {@code ui.field} and {@code ui.panel}.
 */
@NullMarked
package symmetry.ui.wanted;

import org.jspecify.annotations.NullMarked;
