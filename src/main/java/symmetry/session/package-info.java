/**
 * One visitor: the trainers of the open tabs, their studies, and frames sent no faster than the browser
 * draws them. Knows the pool and what is below it; uses Spring and Vaadin's session, but no components.
 */
@NullMarked
package symmetry.session;

import org.jspecify.annotations.NullMarked;
