/**
 * A run as it happens, on any page: from the run's states to frames, and the panels that show them.
 * Knows {@code session}, {@code ui}, {@code ui.board}, {@code ui.field}, {@code ui.network} and {@code
 * ui.panel}.
 */
@NullMarked
package symmetry.ui.live;

import org.jspecify.annotations.NullMarked;
