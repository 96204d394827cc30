import type { Problem } from '../../domain/outcome';
import { sheetCalled } from '../texts';

/** Sentences about one case. No case data. */
export const CASE_VIEW_TEXTS = {
  noCaseHere: (sheet: string, row: number): Problem => ({
    code: 'no-case',
    sheet,
    row,
    text: `${sheetCalled(sheet)}, Zeile ${String(row)}: Hier steht kein Fall. Wählen Sie in einer Fallliste die Zeile eines Falls aus.`,
  }),
  noListHere: (sheet: string): Problem => ({
    code: 'no-case',
    sheet,
    text: `${sheetCalled(sheet)}: Hier wurde keine Fallliste gefunden. Wählen Sie in einer Fallliste die Zeile eines Falls aus.`,
  }),
  noId: (sheet: string, row: number): Problem => ({
    code: 'not-found',
    sheet,
    row,
    text: `${sheetCalled(sheet)}, Zeile ${String(row)}: Der Fall hat kein lesbares Aktenzeichen und lässt sich deshalb nicht sicher wiederfinden. Es wurde nichts geschrieben. Tragen Sie ein Aktenzeichen ein, oder schreiben Sie die Angabe direkt in die Liste.`,
  }),
  notSure: (sheet: string, row: number): Problem => ({
    code: 'not-found',
    sheet,
    row,
    text: `${sheetCalled(sheet)}: Der Fall aus Zeile ${String(row)} lässt sich nicht sicher wiederfinden. Die Zeilen wurden verschoben, und sein Aktenzeichen steht in mehreren. Es wurde nichts geschrieben. Wählen Sie die Zeile noch einmal aus.`,
  }),
  columnMissing: (sheet: string, column: string): Problem => ({
    code: 'column-missing',
    sheet,
    column,
    text: `${sheetCalled(sheet)}: Die Spalte „${column}“ gibt es noch nicht. Ordnen Sie zuerst die Fälle ein; dabei wird sie angelegt.`,
  }),
  lastCase: (sheet: string): Problem => ({
    code: 'no-neighbour',
    sheet,
    text: `${sheetCalled(sheet)}: Das ist der letzte sichtbare Fall.`,
  }),
  firstCase: (sheet: string): Problem => ({
    code: 'no-neighbour',
    sheet,
    text: `${sheetCalled(sheet)}: Das ist der erste sichtbare Fall.`,
  }),
  changedSince: (sheet: string, row: number, column: string): Problem => ({
    code: 'changed-meanwhile',
    sheet,
    row,
    column,
    text: `${sheetCalled(sheet)}, Zeile ${String(row)}: In „${column}“ steht inzwischen etwas anderes. Es wurde nichts rückgängig gemacht.`,
  }),
} as const;
