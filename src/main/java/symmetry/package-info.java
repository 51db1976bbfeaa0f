/**
 * The entry point: starts the server, frames the page (app shell) and sets what every response
 * carries (security headers, caching). Knows Spring and Vaadin; nobody knows it.
 */
@NullMarked
package symmetry;

import org.jspecify.annotations.NullMarked;
