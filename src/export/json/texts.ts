import type { Problem } from '../../domain/outcome';

const WHAT_TO_DO =
  'Wählen Sie die Datei, die beim Speichern des früheren Berichts als JSON entstanden ist, und ändern Sie nichts darin.';

/** Sentences about the file of an earlier report. */
export const EARLIER_REPORT_PROBLEMS = {
  notJson: (): Problem => ({
    code: 'earlier-report',
    text: `Die Datei mit dem früheren Bericht ist nicht lesbar: Sie ist keine JSON-Datei. ${WHAT_TO_DO}`,
  }),
  notAReport: (): Problem => ({
    code: 'earlier-report',
    text: `Die Datei ist kein Bericht von Stufenplan. ${WHAT_TO_DO}`,
  }),
  /** @param entry the key in the file; @param table its table, counted from 1, if it stands in one */
  damaged: (entry: string, table: number | null): Problem => ({
    code: 'earlier-report',
    text:
      `Im früheren Bericht fehlt die Angabe „${entry}“${table === null ? '' : ` der ${table}. Tabelle`}, ` +
      `oder sie stimmt nicht. ${WHAT_TO_DO}`,
  }),
} as const;
