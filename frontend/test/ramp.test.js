import assert from "node:assert/strict";
import { test } from "node:test";
import { styles } from "./browser.js";

/** A canvas of one row that knows nothing but a gradient between grey values "g0" … "g255". */
globalThis.OffscreenCanvas = class {
  static drawn = 0;

  constructor(width) {
    this.width = width;
  }

  getContext() {
    OffscreenCanvas.drawn++;
    const stops = [];
    const grey = (at) => {
      const next = stops.findIndex((stop) => stop.at >= at);
      const [from, to] = [stops[Math.max(next - 1, 0)], stops[next]];
      const share = to.at > from.at ? (at - from.at) / (to.at - from.at) : 0;
      return from.grey + share * (to.grey - from.grey);
    };
    let ends;
    return {
      createLinearGradient(from, _, to) {
        ends = [from, to];
        return { addColorStop: (at, name) => stops.push({ at, grey: Number(name.slice(1)) }) };
      },
      fillRect() {},
      getImageData: (_x, _y, width) => ({
        data: Uint8ClampedArray.from({ length: 4 * width }, (_, k) => {
          const at = (Math.floor(k / 4) + 0.5 - ends[0]) / (ends[1] - ends[0]);
          return k % 4 === 3 ? 255 : grey(at);
        }),
      }),
    };
  }
};

Object.assign(styles, { "--ink": "g0", "--low": "g0", "--middle": "g200", "--high": "g100" });
const { ramp } = await import("../src/shared/ramp.js");

test("it runs from the first colour through the middle ones to the last", () => {
  const bytes = ramp(["low", "middle", "high"], 5);
  assert.deepEqual([0, 4, 8, 12, 16].map((at) => bytes[at]), [0, 100, 200, 150, 100]); // prettier-ignore
});

test("the same ramp is drawn once", () => {
  const drawn = OffscreenCanvas.drawn;
  assert.equal(ramp(["low", "high"], 3), ramp(["low", "high"], 3));
  assert.notEqual(ramp(["low", "high"], 3), ramp(["low", "high"], 4));
  assert.equal(OffscreenCanvas.drawn, drawn + 2);
});
