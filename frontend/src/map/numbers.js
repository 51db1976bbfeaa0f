import { fromBase64 } from "../shared/base64.js";

/** Float32 numbers, as symmetry.ui.map.Floats packs them. */
export function floats(base64) {
  const bytes = fromBase64(base64 ?? "");
  return new Float32Array(bytes.buffer, 0, bytes.length / 4);
}
