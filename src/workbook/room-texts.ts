import type { Problem } from '../domain/outcome';
import { sheetCalled } from './texts';

const UNMERGE =
  'Heben Sie die Verbindung auf (Start, Verbinden und zentrieren), und versuchen Sie es noch einmal.';

const MOST_NAMED = 3;

function firstOf(addresses: readonly string[]): string {
  const more = addresses.length - MOST_NAMED;
  const named = addresses.slice(0, MOST_NAMED).join(', ');
  return more > 0 ? `${named} und ${String(more)} weitere` : named;
}

/** Sentences about room for KA columns, and about cells that cannot be written. No case data. */
export const ROOM_TEXTS = {
  mergedTarget: (sheet: string, address: string): Problem => ({
    code: 'merged-cells',
    sheet,
    text: `${sheetCalled(sheet)}: In den KA-Spalten sind Zellen verbunden (${address}). Nur die erste davon könnte einen Wert behalten. Es wurde nichts geschrieben. ${UNMERGE}`,
  }),
  mergedPlace: (sheet: string, address: string): Problem => ({
    code: 'merged-cells',
    sheet,
    text: `${sheetCalled(sheet)}: Wo die KA-Spalten hinkommen, sind Zellen verbunden (${address}). Es wurde nichts geschrieben. ${UNMERGE}`,
  }),
  mergedCases: (sheet: string, addresses: readonly string[]): Problem => ({
    code: 'merged-cells',
    sheet,
    text: `${sheetCalled(sheet)}: Zwischen den Fällen sind Zellen über mehrere Zeilen verbunden (${firstOf(addresses)}). Der Wert gilt nur für die oberste Zeile, in den anderen fehlt er. Heben Sie die Verbindung auf, und tragen Sie den Wert in jede Zeile ein.`,
  }),
  mergedAcross: (sheet: string, address: string): Problem => ({
    code: 'merged-cells',
    sheet,
    text: `${sheetCalled(sheet)}: Verbundene Zellen (${address}) reichen über den rechten Rand der Liste hinaus. Dort lassen sich keine Spalten einfügen. Es wurde nichts geändert. ${UNMERGE}`,
  }),
  arrayTarget: (sheet: string, address: string): Problem => ({
    code: 'array-formula',
    sheet,
    text: `${sheetCalled(sheet)}: In den KA-Spalten steht eine Matrixformel oder ihr Überlauf (${address}). Excel lässt einzelne Zellen davon nicht ändern. Es wurde nichts geschrieben. Löschen Sie die Formel, und versuchen Sie es noch einmal.`,
  }),
  arrayPlace: (sheet: string, address: string): Problem => ({
    code: 'array-formula',
    sheet,
    text: `${sheetCalled(sheet)}: Wo die KA-Spalten hinkommen, steht eine Matrixformel oder ihr Überlauf (${address}). Es wurde nichts geschrieben. Verschieben oder löschen Sie die Formel, und versuchen Sie es noch einmal.`,
  }),
  arrayAcross: (sheet: string, address: string): Problem => ({
    code: 'array-formula',
    sheet,
    text: `${sheetCalled(sheet)}: Eine Matrixformel oder ihr Überlauf reicht über den rechten Rand der Liste hinaus (${address}). Dort lassen sich keine Spalten einfügen. Es wurde nichts geändert. Verschieben oder löschen Sie die Formel, und versuchen Sie es noch einmal.`,
  }),
  wouldSplitTable: (table: string): string =>
    `Spalten einfügen geht hier nicht: Es würde die Tabelle „${table}“ teilen.`,
  wouldPushOff: (): string =>
    'Spalten einfügen geht hier nicht: Am rechten Rand des Blattes ist kein Platz mehr.',
  notInserted: (sheet: string): Problem => ({
    code: 'cells-in-way',
    sheet,
    text: `${sheetCalled(sheet)}: Excel konnte rechts neben der Liste keine Spalten einfügen. Es wurde nichts geändert. Verschieben Sie, was rechts neben der Liste steht, und versuchen Sie es noch einmal.`,
  }),
  insertedStay: (sheet: string, columns: string): Problem => ({
    code: 'columns-stay',
    sheet,
    text: `${sheetCalled(sheet)}: Die eingefügten Spalten ${columns} sind geblieben. Wenn Sie sie nicht brauchen, löschen Sie sie.`,
  }),
} as const;
