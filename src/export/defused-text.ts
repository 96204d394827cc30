/** Also behind blanks, and in the wide forms that some spreadsheets take for the same. */
const MAY_RUN = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** A text that no spreadsheet takes for a formula: an apostrophe goes before one that might be (bericht.md §4). */
export function defusedText(text: string): string {
  return MAY_RUN.test(text) ? `'${text}` : text;
}
