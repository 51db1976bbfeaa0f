/** One fixed format for every measured number: four significant digits. */
export function fourDigits(value) {
  if (value === 0) return "0";
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  return size >= 1e-3 && size < 1e4 ? value.toPrecision(4) : value.toExponential(3);
}

/** The shortest form of a tick; what is left of 0.1 + 0.2 beyond six digits is rounding. */
export function tickLabel(value) {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e6)) {
    return Number(value.toPrecision(3)).toExponential().replace("+", "").replace("-", "−");
  }
  return String(Number(value.toPrecision(6))).replace("-", "−");
}
