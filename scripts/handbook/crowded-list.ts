import { makeWorkbook } from '../../src/ooxml/make/make-workbook';

const ROWS = [
  ['Aktenzeichen', 'Schule', 'Schulort', 'Klasse', 'Bewilligt bis', 'Notiz'],
  ['A-1', 'Grundschule Hafenstraße', 'Elmshorn', '3', '31.07.2030', 'ruft an'],
  ['A-2', 'Grundschule Heist', null, '2', '31.07.2030', null],
];

/** A list with no room at its right: the notes stand beside the table. All cases are invented. */
export function crowdedList(): Uint8Array {
  return makeWorkbook({
    sheets: [{ name: 'Liste', rows: ROWS, tables: [{ name: 'Fälle', range: 'A1:E3' }] }],
  });
}
