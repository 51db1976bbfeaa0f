/**
 * What draws on a canvas.
 *
 * @template {HTMLCanvasElement | OffscreenCanvas} C
 * @param {C} canvas
 * @param {CanvasRenderingContext2DSettings} [settings]
 * @returns {C extends HTMLCanvasElement ? CanvasRenderingContext2D : OffscreenCanvasRenderingContext2D}
 */
export function contextOf(canvas, settings) {
  const context = canvas.getContext("2d", settings);
  if (!context) throw new Error("this browser draws on no more canvases");
  return /** @type {any} */ (context);
}

/**
 * Fits the canvas to its box on the page, in device pixels; returns a context that counts in CSS pixels.
 *
 * @param {HTMLCanvasElement} canvas
 */
export function sharpContext(canvas) {
  const density = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const context = contextOf(canvas);
  context.scale(density, density);
  return context;
}
