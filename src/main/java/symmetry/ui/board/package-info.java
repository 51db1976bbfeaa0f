/**
 * What follows a run: the board that is sent one frame at a time. Knows Vaadin and {@link
 * symmetry.ui.chart}.
 */
@NullMarked
package symmetry.ui.board;

import org.jspecify.annotations.NullMarked;
