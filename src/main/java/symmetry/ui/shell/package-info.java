/** The frame around every page: name, navigation, theme. Knows {@code ui.panel}. */
@NullMarked
package symmetry.ui.shell;

import org.jspecify.annotations.NullMarked;
