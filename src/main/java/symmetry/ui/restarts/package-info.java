/** The Restarts page: the same experiment from thousands of seeds. */
@NullMarked
package symmetry.ui.restarts;

import org.jspecify.annotations.NullMarked;
