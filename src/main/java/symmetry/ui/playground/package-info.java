/**
 * The Playground page, and the same for another page's frame: build, step, see. Knows {@code ui.draw},
 * {@code ui.health}, {@code ui.live}, {@code ui.microscope}, {@code ui.shell}, {@code ui.study}
 * and {@code ui.table}.
 */
@NullMarked
package symmetry.ui.playground;

import org.jspecify.annotations.NullMarked;
