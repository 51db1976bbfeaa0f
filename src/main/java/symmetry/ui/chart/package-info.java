/**
 * The server side of the elements that draw: loss chart, unit heatmap, decision surface and data
 * thumbnail, and the records they are sent. Knows Vaadin and {@code number}; what the records hold was
 * computed elsewhere.
 */
@NullMarked
package symmetry.ui.chart;

import org.jspecify.annotations.NullMarked;
