/** What toString() makes of a FLOAT: as Java writes it, with an exponent from 10,000,000 on and below 0.001. */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  if (size === 0) return `${sign}0.0`;
  if (size >= 1e-3 && size < 1e7) return sign + withPoint(String(size));
  const [digits, exponent] = size.toExponential().split("e") as [string, string];
  return `${sign}${withPoint(digits)}E${Number(exponent)}`;
}

function withPoint(digits: string): string {
  return digits.includes(".") ? digits : `${digits}.0`;
}
