/**
 * What every request meets before any page or API: limits for each address. Knows {@code api}; uses Spring
 * and Tomcat.
 */
@NullMarked
package symmetry.web;

import org.jspecify.annotations.NullMarked;
