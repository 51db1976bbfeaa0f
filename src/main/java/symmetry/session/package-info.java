/**
 * One visitor: the trainers of the open tabs, their studies, and frames sent no faster than the browser
 * draws them. Knows {@code pool}; uses Spring and Vaadin's session, but no components.
 */
@NullMarked
package symmetry.session;

import org.jspecify.annotations.NullMarked;
