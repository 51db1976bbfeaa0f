/** The playground as other pages embed it: the experiment alone. */
@NullMarked
package symmetry.ui.embed;

import org.jspecify.annotations.NullMarked;
