/**
 * The Playground page: build, step, see. Knows {@code ui.embed}, {@code ui.health}, {@code
 * ui.microscope} and {@code ui.shell}.
 */
@NullMarked
package symmetry.ui.playground;

import org.jspecify.annotations.NullMarked;
