/**
 * The Landscape page: the loss over two twin weights, and over a plane through any network. Knows
 * {@code study.landscape}, {@code ui}, {@code ui.map}, {@code ui.shell}, {@code ui.study} and {@code
 * ui.wanted}.
 */
@NullMarked
package symmetry.ui.landscape;

import org.jspecify.annotations.NullMarked;
