/** Formats that a file names by number only; codes as Excel gives them, in English notation (the short date is `m/d/yyyy`). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0 "€";-#,##0 "€"',
  6: '#,##0 "€";[Red]-#,##0 "€"',
  7: '#,##0.00 "€";-#,##0.00 "€"',
  8: '#,##0.00 "€";[Red]-#,##0.00 "€"',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0 _€;-#,##0 _€',
  38: '#,##0 _€;[Red]-#,##0 _€',
  39: '#,##0.00 _€;-#,##0.00 _€',
  40: '#,##0.00 _€;[Red]-#,##0.00 _€',
  41: '_-* #,##0 _€_-;-* #,##0 _€_-;_-* "-" _€_-;_-@_-',
  42: '_-* #,##0 "€"_-;-* #,##0 "€"_-;_-* "-" "€"_-;_-@_-',
  43: '_-* #,##0.00 _€_-;-* #,##0.00 _€_-;_-* "-"?? _€_-;_-@_-',
  44: '_-* #,##0.00 "€"_-;-* #,##0.00 "€"_-;_-* "-"?? "€"_-;_-@_-',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The code of a format that the file does not write out. East Asian dates (27–36, 50–58) are short dates elsewhere. */
export function builtInFormat(id: number): string {
  const isEastAsianDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return BUILT_IN[id] ?? (isEastAsianDate ? 'm/d/yyyy' : 'General');
}

const BUILT_IN_IDS: ReadonlyMap<string, number> = new Map(
  Object.entries(BUILT_IN).map(([id, code]) => [code, Number(id)]),
);

/** The number of a format that files need not write out; `undefined` for all others. */
export function builtInId(code: string): number | undefined {
  return BUILT_IN_IDS.get(code);
}

/** Parts of a format code that are shown as they stand or say nothing about its kind: texts, characters, fill, colours. */
const LITERAL = /"[^"]*"?|\\[\s\S]|[_*][\s\S]|\[(?!(?:h+|m+|s+)\])[^\]]*\]|general|E[+-]/gi;

/** A number in this format is shown as a date, a time or both. */
export function isDateFormat(code: string): boolean {
  return /[dmyhs]/i.test(code.replace(LITERAL, ''));
}
