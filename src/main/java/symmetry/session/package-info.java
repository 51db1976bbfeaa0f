/**
 * One visitor: the trainers of the open tabs, the compute pool they share fairly, and frames sent no
 * faster than the browser draws them. Knows training and study; uses Spring and Vaadin's session, but
 * no components.
 */
@NullMarked
package symmetry.session;

import org.jspecify.annotations.NullMarked;
