/**
 * What follows a run: the board that is sent one frame at a time. Knows {@code ui.chart} and Vaadin.
 */
@NullMarked
package symmetry.ui.board;

import org.jspecify.annotations.NullMarked;
