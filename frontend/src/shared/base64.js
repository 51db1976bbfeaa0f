/**
 * Bytes from base64, as Jackson writes a Java byte[].
 *
 * @param {Base64} text
 */
export function fromBase64(text) {
  return Uint8Array.fromBase64
    ? Uint8Array.fromBase64(text)
    : Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
