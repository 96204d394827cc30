/**
 * Names come from files: what would steer a terminal, break a line or turn the direction of reading becomes a blank.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ');
}
