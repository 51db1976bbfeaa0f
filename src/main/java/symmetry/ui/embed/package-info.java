/** The playground as other pages embed it: the experiment alone. Knows {@code ui.live}. */
@NullMarked
package symmetry.ui.embed;

import org.jspecify.annotations.NullMarked;
