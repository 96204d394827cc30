/** A whole number as Germans write it: `1.234`. */
export function germanNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');
}
