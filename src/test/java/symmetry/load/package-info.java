/** Many visitors at once, without browsers. */
@NullMarked
package symmetry.load;

import org.jspecify.annotations.NullMarked;
