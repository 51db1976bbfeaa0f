/**
 * Files of somebody's own data on a page: brought, looked at, taken as they are or as somebody chooses. Knows
 * {@code ui.wanted}.
 */
@NullMarked
package symmetry.ui.table;

import org.jspecify.annotations.NullMarked;
