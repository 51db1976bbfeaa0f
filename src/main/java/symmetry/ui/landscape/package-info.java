/** The Landscape page: the loss over two twin weights, and over a plane through any network. */
@NullMarked
package symmetry.ui.landscape;

import org.jspecify.annotations.NullMarked;
