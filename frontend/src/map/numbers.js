import { fromBase64 } from "../shared/base64.js";

/**
 * Little-endian 32-bit floats from base64.
 *
 * @param {Base64 | null} base64
 */
export function floats(base64) {
  const bytes = fromBase64(base64 ?? "");
  return new Float32Array(bytes.buffer, 0, bytes.length / 4);
}
