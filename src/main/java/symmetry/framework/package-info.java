/**
 * What the frameworks that people use start a layer's weights and biases with, each entry with the place in
 * their source that says so. Knows {@code experiment}.
 */
@NullMarked
package symmetry.framework;

import org.jspecify.annotations.NullMarked;
