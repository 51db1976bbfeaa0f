import { save } from "../shared/save.js";
import { drawing, fileName, imageOf } from "./pictures.js";

/** Pictures a second, and the longest film. */
const RATE = 10;
const LONGEST_MS = 60_000;
const TYPES = ["video/webm;codecs=vp9", "video/webm;codecs=vp8", "video/webm"];

export const canFilm = () => typeof MediaRecorder !== "undefined" && typeOf() !== undefined;
const typeOf = () => TYPES.find((type) => MediaRecorder.isTypeSupported(type));

/**
 * Films a picture while it changes, until it is told to stop or a minute is over: what the run shows, as the
 * browser records it (WebM). Returns how to stop; the file is saved then.
 *
 * @param {Element} picture
 * @param {() => void} ended
 */
export function film(picture, ended) {
  const canvas = document.createElement("canvas");
  const first = drawing(picture);
  canvas.width = first.width;
  canvas.height = first.height;
  const context = canvas.getContext("2d");
  const recorder = new MediaRecorder(canvas.captureStream(RATE), {
    mimeType: typeOf(),
    videoBitsPerSecond: 4_000_000,
  });
  /** @type {Blob[]} */
  const parts = [];
  let running = true;
  recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
  recorder.addEventListener("stop", () => {
    save(new Blob(parts, { type: "video/webm" }), `${fileName(picture)}.webm`);
    ended();
  });
  const stop = () => {
    if (!running) return;
    running = false;
    recorder.stop();
  };
  const end = performance.now() + LONGEST_MS;

  /** One picture after the other, none before the one before is there. */
  async function shoot() {
    const from = performance.now();
    if (!running) return;
    if (from > end || !picture.isConnected) {
      stop();
      return;
    }
    const image = await imageOf(drawing(picture));
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    setTimeout(shoot, Math.max(0, 1000 / RATE - (performance.now() - from)));
  }
  recorder.start();
  shoot();
  return stop;
}
