import { DIVERGING, ramp } from "../shared/ramp.js";

/** The byte of a similarity that does not exist: a row of zeros has no direction. */
export const UNDEFINED = 255;

/** The similarity in −1..1 behind a byte 0..254. */
export function similarity(byte) {
  return (byte - 127) / 127;
}

/** RGBA for each byte; what is undefined is transparent and lets the hatching of the style sheet through. */
export function heatPixels() {
  const pixels = new Uint8ClampedArray(256 * 4);
  pixels.set(ramp(DIVERGING, 255));
  return pixels;
}
