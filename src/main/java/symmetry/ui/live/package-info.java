/**
 * A run as it happens, on any page: from the run's states to frames, and the panels that show them.
 * Knows the panels and elements it is composed of, no page.
 */
@NullMarked
package symmetry.ui.live;

import org.jspecify.annotations.NullMarked;
