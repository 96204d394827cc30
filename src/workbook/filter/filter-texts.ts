import type { Problem } from '../../domain/outcome';
import { sheetCalled } from '../texts';

/** Sentences about setting Excel's own filters and taking them off. No case data. */
export const FILTERING_TEXTS = {
  filterElsewhere: (sheet: string, address: string): Problem => ({
    code: 'filter-elsewhere',
    sheet,
    text: `${sheetCalled(sheet)}: Der Filter dieses Blatts liegt auf einem anderen Bereich (${address}), und Excel erlaubt außerhalb von Tabellen nur einen Filter je Blatt. Heben Sie ihn auf (Daten, Filtern), oder wandeln Sie die Fallliste in eine Tabelle um. Das Blatt ist nicht gefiltert.`,
  }),
  protectedFilter: (sheet: string): Problem => ({
    code: 'protected',
    sheet,
    text: `${sheetCalled(sheet)} ist geschützt und lässt sich nicht filtern. Heben Sie den Blattschutz auf (Überprüfen, Blattschutz aufheben), und versuchen Sie es noch einmal.`,
  }),
  cannotReturn: (sheet: string): Problem => ({
    code: 'filter-cannot-return',
    sheet,
    text: `${sheetCalled(sheet)}: Ihr eingestellter Filter ließe sich später nicht wieder so setzen. Es wurde nichts gefiltert. Heben Sie den Filter auf, und versuchen Sie es noch einmal.`,
  }),
  refused: (sheet: string): Problem => ({
    code: 'filter-refused',
    sheet,
    text: `${sheetCalled(sheet)}: Excel hat den Filter nicht angenommen. Der Filter ist, wie er vorher war.`,
  }),
  lost: (sheet: string): Problem => ({
    code: 'filter-lost',
    sheet,
    text: `${sheetCalled(sheet)}: Ihr früherer Filter konnte nicht wieder gesetzt werden. Bitte setzen Sie ihn neu.`,
  }),
  tableGone: (sheet: string): Problem => ({
    code: 'filter-lost',
    sheet,
    text: `${sheetCalled(sheet)}: Die gefilterte Tabelle ist nicht mehr da. Ihr früherer Filter lässt sich nicht wieder setzen.`,
  }),
  columnGone: (sheet: string): Problem => ({
    code: 'filter-lost',
    sheet,
    text: `${sheetCalled(sheet)}: Die Spalten haben sich geändert. Ihr früherer Filter ist deshalb nicht ganz wiederhergestellt. Bitte prüfen Sie ihn.`,
  }),
  rowsNotHidden: (sheet: string): Problem => ({
    code: 'filter-lost',
    sheet,
    text: `${sheetCalled(sheet)}: Zeilen, die Sie von Hand ausgeblendet hatten, sind jetzt sichtbar, weil sich die Liste geändert hat. Blenden Sie sie bei Bedarf wieder aus.`,
  }),
  listChanged: (sheet: string): Problem => ({
    code: 'changed-meanwhile',
    sheet,
    text: `${sheetCalled(sheet)}: Die Liste hat sich seit dem Zählen geändert. Es wurde nichts gefiltert. Zählen Sie die Fälle neu, und filtern Sie noch einmal.`,
  }),
  noList: (): Problem => ({
    code: 'no-case-sheet',
    text: 'Es ist keine Fallliste da, die sich filtern lässt. Zählen Sie die Fälle neu.',
  }),
  clearedOnly: (sheet: string): Problem => ({
    code: 'filter-cleared',
    sheet,
    text: `${sheetCalled(sheet)}: Der Filter ist aufgehoben, alle Zeilen sind sichtbar. Ob vorher ein anderer Filter eingestellt war, ist nach dem Schließen des Aufgabenbereichs nicht mehr bekannt.`,
  }),
} as const;
