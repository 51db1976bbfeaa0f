/**
 * The Landscape page: the loss over two twin weights, and over a plane through any network. Knows
 * {@code session}, {@code study.landscape}, {@code ui}, {@code ui.field}, {@code ui.map} and {@code
 * ui.shell}.
 */
@NullMarked
package symmetry.ui.landscape;

import org.jspecify.annotations.NullMarked;
