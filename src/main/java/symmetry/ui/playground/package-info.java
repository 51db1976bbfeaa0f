/** The Playground page: build, step, see. */
@NullMarked
package symmetry.ui.playground;

import org.jspecify.annotations.NullMarked;
