/**
 * What every page is composed of: titled cards, messages, numbers and data as people read them. Knows
 * {@code training}, {@code ui.chart}, {@code ui.element} and {@code ui.page}.
 */
@NullMarked
package symmetry.ui.panel;

import org.jspecify.annotations.NullMarked;
