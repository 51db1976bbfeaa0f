/** The frame around every page: name, navigation, theme. */
@NullMarked
package symmetry.ui.shell;

import org.jspecify.annotations.NullMarked;
