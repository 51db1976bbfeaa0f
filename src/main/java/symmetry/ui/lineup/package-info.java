/** Several experiments beside each other, on any page: their tags, their fields, what they differ in. */
@NullMarked
package symmetry.ui.lineup;

import org.jspecify.annotations.NullMarked;
