const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** From here on a number is written plainly. */
const PLAIN_FROM = 1e-3;
const PLAIN_BELOW = 1e5;
/** Ticks are round numbers: they stay plain for longer. */
const PLAIN_TICK_BELOW = 1e6;

/**
 * Four significant digits, as symmetry.number.Numerals writes them: 0.4900, 5.012·10⁻⁸.
 *
 * @param {number} value
 */
export function fourDigits(value) {
  if (Number.isNaN(value)) return "—";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (value === 0) return "0";
  const rounded = Number(value.toPrecision(4));
  const size = Math.abs(rounded);
  if (size < PLAIN_FROM || size >= PLAIN_BELOW) return powerOfTen(value.toExponential(3));
  return withMinus(size >= 1e4 ? String(rounded) : value.toPrecision(4));
}

/**
 * The shortest form of a tick; what is left of 0.1 + 0.2 beyond six digits is rounding.
 *
 * @param {number} value
 */
export function tickLabel(value) {
  const size = Math.abs(value);
  if (size !== 0 && (size < PLAIN_FROM || size >= PLAIN_TICK_BELOW)) {
    return powerOfTen(Number(value.toPrecision(3)).toExponential());
  }
  return withMinus(String(Number(value.toPrecision(6))));
}

/**
 * 5e-8 as 5·10⁻⁸.
 *
 * @param {string} exponential
 */
function powerOfTen(exponential) {
  const [number, exponent] = exponential.split("e");
  const power = exponent
    .replace(/[+\d]/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? "")
    .replace("-", "⁻");
  const ten = `10${power}`;
  return withMinus(number === "1" ? ten : number === "-1" ? `-${ten}` : `${number}·${ten}`);
}

/** @param {string} text */
function withMinus(text) {
  return text.replace("-", "−");
}
