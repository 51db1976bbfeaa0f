import assert from "node:assert/strict";
import { test } from "node:test";
import { fourDigits, tickLabel } from "../src/shared/numbers.js";

test("four significant digits, small and large ones as powers of ten", () => {
  const written = [
    [0.49, "0.4900"],
    [5.0123e-8, "5.012·10⁻⁸"],
    [0, "0"],
    [-0.25, "−0.2500"],
    [12345.6, "12350"],
    [123456, "1.235·10⁵"],
    [0.00099996, "0.001000"],
    [99999.9, "1.000·10⁵"],
    [NaN, "—"],
    [Infinity, "∞"],
    [-Infinity, "−∞"],
  ];
  for (const [value, text] of written) assert.equal(fourDigits(value), text);
});

test("ticks are as short as they can be", () => {
  const written = [
    [0.1 + 0.2, "0.3"],
    [-2, "−2"],
    [0, "0"],
    [100000, "100000"],
    [1e6, "10⁶"],
    [-1e6, "−10⁶"],
    [2.5e-7, "2.5·10⁻⁷"],
    [1e-12, "10⁻¹²"],
  ];
  for (const [value, text] of written) assert.equal(tickLabel(value), text);
});
