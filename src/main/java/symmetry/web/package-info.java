/**
 * What every request meets before any page or API, and what every response carries: who is turned away, limits for each
 * address, files, security headers, the frame of a page and its last words, what is said of errors. Knows {@code api} and {@code ui.push};
 * uses Spring, Tomcat and Vaadin.
 */
@NullMarked
package symmetry.web;

import org.jspecify.annotations.NullMarked;
