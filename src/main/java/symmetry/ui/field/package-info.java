/** Input fields that know the bounds of what they set. Knows {@code experiment} and {@code
 * ui.element}. */
@NullMarked
package symmetry.ui.field;

import org.jspecify.annotations.NullMarked;
