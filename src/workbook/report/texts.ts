import type { Problem } from '../../domain/outcome';
import { sheetCalled } from '../texts';

export const REPORT_SHEET_TEXTS = {
  notice: 'Nicht diese Mappe weitergeben: neue Mappe oder Word verwenden.',
  alreadyThere: (sheet: string): Problem => ({
    code: 'report-exists',
    sheet,
    text: `${sheetCalled(sheet)} gibt es schon. Soll der Inhalt durch den neuen Bericht ersetzt werden? Was dort von Hand eingetragen wurde, geht verloren.`,
  }),
  otherWays: (): Problem => ({
    code: 'no-new-workbook',
    text: 'Die neue Mappe ließ sich nicht öffnen. Speichern Sie den Bericht als Word-Datei, oder kopieren Sie Text und Tabellen.',
  }),
  notDrawn: (sheet: string, reasons: readonly Problem[]): Problem => ({
    code: 'charts-not-drawn',
    sheet,
    text: `${sheetCalled(sheet)} ist geschrieben, aber die Abbildungen ließen sich nicht zeichnen. Die Werte dazu stehen am Ende des Blatts. ${sentences(reasons)}`,
  }),
  notLaidOut: (sheet: string, reasons: readonly Problem[]): Problem => ({
    code: 'pages-not-laid-out',
    sheet,
    text: `${sheetCalled(sheet)} ist geschrieben, aber das Seitenlayout ließ sich nicht einstellen. Wählen Sie vor dem Drucken Querformat und eine Seite in der Breite. ${sentences(reasons)}`,
  }),
} as const;

function sentences(problems: readonly Problem[]): string {
  return problems.map(({ text }) => text).join(' ');
}
