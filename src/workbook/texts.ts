import type { Problem } from '../domain/outcome';

/** A sheet's name as sentences show it. */
export function sheetCalled(name: string): string {
  return `Blatt „${name}“`;
}

/** Sentences about the workbook: what happened, where, and what to do. No case data. */
export const WORKBOOK_TEXTS = {
  emptyWorkbook: (): Problem => ({
    code: 'empty-workbook',
    text: 'Die Arbeitsmappe ist leer. Öffnen Sie die Arbeitsmappe mit Ihrer Fallliste, oder fügen Sie die Liste auf einem Blatt ein.',
  }),
  noCaseSheet: (): Problem => ({
    code: 'no-case-sheet',
    text:
      'In dieser Arbeitsmappe wurde keine Fallliste gefunden. Eine Fallliste braucht in den ersten 15 Zeilen eine Kopfzeile mit mindestens drei bekannten Spalten, ' +
      'darunter „Schule“ oder „Dienststellennummer“ und dazu „Aktenzeichen“, „Bewilligt bis“ oder „Bewilligungszeitraum“. Ergänzen Sie die Überschriften.',
  }),
  noLongerCaseSheet: (sheet: string): Problem => ({
    code: 'no-case-sheet',
    sheet,
    text: `${sheetCalled(sheet)}: Hier wurde keine Fallliste gefunden. Prüfen Sie die Überschriften, und lesen Sie die Arbeitsmappe neu ein.`,
  }),
  noneChosen: (): Problem => ({
    code: 'none-chosen',
    text: 'Kein Blatt ist ausgewählt. Wählen Sie mindestens ein Blatt mit einer Fallliste aus.',
  }),
  noCases: (sheets: readonly string[]): Problem => ({
    code: 'no-cases',
    text: `${sheets.map(sheetCalled).join(', ')}: Unter den Überschriften steht kein Fall. Tragen Sie die Fälle ein, oder wählen Sie ein anderes Blatt.`,
  }),
  protectedSheet: (sheet: string): Problem => ({
    code: 'protected',
    sheet,
    text: `${sheetCalled(sheet)} ist geschützt. Heben Sie den Blattschutz auf (Überprüfen, Blattschutz aufheben), und versuchen Sie es noch einmal.`,
  }),
  cellsInWay: (sheet: string, address: string): Problem => ({
    code: 'cells-in-way',
    sheet,
    text: `${sheetCalled(sheet)}: Rechts neben der Liste stehen schon Angaben (${address}). Dort ist Platz für die KA-Spalten nötig. Verschieben oder löschen Sie die Angaben, und versuchen Sie es noch einmal.`,
  }),
  tableInWay: (sheet: string, table: string): Problem => ({
    code: 'cells-in-way',
    sheet,
    text: `${sheetCalled(sheet)}: Rechts neben der Liste steht die Tabelle „${table}“. Dort ist Platz für die KA-Spalten nötig. Verschieben Sie die Tabelle, und versuchen Sie es noch einmal.`,
  }),
  noRoom: (sheet: string, lastColumn: string): Problem => ({
    code: 'cells-in-way',
    sheet,
    text: `${sheetCalled(sheet)}: Rechts von Spalte ${lastColumn} ist kein Platz mehr für die KA-Spalten. Löschen Sie, was dort am rechten Rand steht, und versuchen Sie es noch einmal.`,
  }),
  tooLarge: (sheet: string, lastCell: string): Problem => ({
    code: 'too-large',
    sheet,
    text: `${sheetCalled(sheet)} reicht bis Zelle ${lastCell} und ist damit zu groß. Löschen Sie die Zeilen und Spalten hinter der Liste, und versuchen Sie es noch einmal.`,
  }),
  sheetGone: (sheet: string): Problem => ({
    code: 'sheet-gone',
    sheet,
    text: `${sheetCalled(sheet)} ist nicht mehr da. Es wurde inzwischen gelöscht oder umbenannt. Es wurde nichts geschrieben. Lesen Sie die Arbeitsmappe neu ein.`,
  }),
  unknownSheetGone: (): Problem => ({
    code: 'sheet-gone',
    text: 'Ein ausgewähltes Blatt ist nicht mehr da. Es wurde nichts geschrieben. Lesen Sie die Arbeitsmappe neu ein.',
  }),
  changedMeanwhile: (sheet: string, address: string | null): Problem => ({
    code: 'changed-meanwhile',
    sheet,
    text: `${sheetCalled(sheet)} wurde inzwischen geändert${address === null ? '' : ` (${address})`}. Es wurde nichts geschrieben. Bitte starten Sie noch einmal.`,
  }),
  begunAnew: (): Problem => ({
    code: 'begun-anew',
    text: 'Während der Einordnung hat jemand in der Arbeitsmappe gearbeitet. Die Fälle wurden deshalb noch einmal gelesen. Das Ergebnis beruht auf dem neuen Stand.',
  }),
  cancelled: (): Problem => ({ code: 'cancelled', text: 'Abgebrochen. Es hat sich nichts geändert.' }),
  cancelledLate: (): Problem => ({ code: 'cancelled', text: 'Abgebrochen.' }),
  logWithoutTable: (sheet: string): Problem => ({
    code: 'damaged',
    sheet,
    text: `${sheetCalled(sheet)}: Hier fehlt die Tabelle, in der die Läufe vermerkt werden. Benennen Sie das Blatt um oder löschen Sie es; beim nächsten Lauf wird es neu angelegt.`,
  }),
  logWithTotals: (sheet: string): Problem => ({
    code: 'damaged',
    sheet,
    text: `${sheetCalled(sheet)}: Die Tabelle hat eine Ergebniszeile. Schalten Sie sie aus (Tabellenentwurf, Ergebniszeile), damit neue Zeilen Platz haben.`,
  }),
  logColumnMissing: (sheet: string, row: number, column: string): Problem => ({
    code: 'damaged',
    sheet,
    row,
    column,
    text: `${sheetCalled(sheet)}, Zeile ${row}: Die Spalte „${column}“ fehlt. Ergänzen Sie die Überschrift, oder benennen Sie das Blatt um; beim nächsten Lauf wird es neu angelegt.`,
  }),
  logRowsInWay: (sheet: string, row: number): Problem => ({
    code: 'cells-in-way',
    sheet,
    row,
    text: `${sheetCalled(sheet)}, Zeile ${row}: Unter der Tabelle stehen Angaben. Dort werden die nächsten Läufe vermerkt. Verschieben oder löschen Sie die Angaben.`,
  }),
  logNotCreated: (reason: string): Problem => ({
    code: 'log-not-created',
    text: `Die Fälle sind eingeordnet, aber das Blatt „KA Protokoll“ konnte nicht angelegt werden. ${reason}`,
  }),
  undoSheetGone: (sheet: string): Problem => ({
    code: 'undo-impossible',
    sheet,
    text: `${sheetCalled(sheet)} ist nicht mehr da. Der letzte Lauf lässt sich nicht mehr zurücknehmen.`,
  }),
  undoListChanged: (sheet: string): Problem => ({
    code: 'undo-impossible',
    sheet,
    text: `${sheetCalled(sheet)}: Die Liste ist seit dem Lauf umgebaut worden. Was vorher dort stand, lässt sich nicht mehr sicher zuordnen. Es wurde nichts geschrieben. Die KA-Spalten können Sie von Hand löschen.`,
  }),
  undoOverwrites: (sheet: string, count: number, address: string): Problem => ({
    code: 'undo-overwrites',
    sheet,
    text:
      count === 1
        ? `${sheetCalled(sheet)}: Seit dem Lauf wurde eine Zelle der KA-Spalten geändert (${address}). Beim Zurücknehmen ginge diese Änderung verloren.`
        : `${sheetCalled(sheet)}: Seit dem Lauf wurden ${count} Zellen der KA-Spalten geändert, zuerst ${address}. Beim Zurücknehmen gingen diese Änderungen verloren.`,
  }),
  tableNameTaken: (sheet: string, table: string, otherSheet: string): Problem => ({
    code: 'cells-in-way',
    sheet: otherSheet,
    text: `${sheetCalled(sheet)} kann nicht angelegt werden: Auf dem Blatt „${otherSheet}“ gibt es schon eine Tabelle „${table}“. Benennen Sie diese Tabelle um, und versuchen Sie es noch einmal.`,
  }),
} as const;
