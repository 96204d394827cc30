import { richWorkbook } from '../../builders/rich-workbook/rich-workbook';
import { classifiedFile } from './classified-file';
import { FEATURE_GROUPS, type FeatureGroup } from './features';
import { differences, partsOf, type Parts } from './package-view';

/** A line of the fidelity table. */
export interface CountedFeature {
  readonly title: string;
  readonly before: number;
  readonly after: number;
  /** Why the numbers differ; `null`: they must not. */
  readonly change: string | null;
  readonly note: string | null;
}

export interface CountedGroup {
  readonly title: string;
  readonly features: readonly CountedFeature[];
}

export interface Fidelity {
  readonly groups: readonly CountedGroup[];
  readonly partCount: number;
  /** Parts with other bytes than before. */
  readonly changedParts: readonly string[];
}

/** Counts what a workbook with everything in it (macros, protection and a signature too) has before and after a run. */
export async function measuredFidelity(): Promise<Fidelity> {
  const run = await classifiedFile(richWorkbook({ hasMacros: true, isProtected: true, isSigned: true }));
  const [before, after] = [partsOf(run.before), partsOf(run.after)];
  return {
    groups: FEATURE_GROUPS.map((group) => counted(group, before, after)),
    partCount: before.size,
    changedParts: differences(before, after),
  };
}

function counted({ title, features }: FeatureGroup, before: Parts, after: Parts): CountedGroup {
  return {
    title,
    features: features.map(({ title: name, count, change = null, note = null }) => ({
      title: name,
      before: count(before),
      after: count(after),
      change,
      note,
    })),
  };
}

/** The page `docs/dateitreue.md`. */
export function fidelityPage({ groups, partCount, changedParts }: Fidelity): string {
  return [
    ...HEAD,
    `Die Probemappe besteht aus ${partCount} Teilen. Nach dem Einordnen sind ${partCount - changedParts.length} davon Byte für Byte`,
    `gleich, die übrigen ${changedParts.length} sind um das ergänzt, was die Tabelle nennt:`,
    '',
    ...changedParts.map((name) => `- \`${name}\``),
    '',
    ...groups.flatMap(({ title, features }) => [`### ${title}`, '', ...table(features), '']),
    ...TAIL,
  ].join('\n');
}

const HEAD = [
  '# Dateitreue',
  '',
  'Was in einer Excel-Datei steht, steht auch nach dem Einordnen darin. Diese Seite sagt, was bleibt, was dazukommt und',
  'was gemeldet wird. Die Zahlen stammen aus einem Lauf; `npm run fidelity` schreibt die Seite neu, und `npm test` prüft,',
  'dass sie stimmt.',
  '',
  '## Was bleibt',
  '',
  'Eine .xlsx-Datei ist ein Paket aus vielen Teilen. Stufenplan ändert nur die Teile, in die es schreiben muss, und fügt dort',
  'ein, was neu ist. Alles andere wird unverändert übernommen, auch was Stufenplan nicht kennt. Das gilt ebenso für Dateien mit',
  'Makros (.xlsm). Filter bleiben gesetzt, ausgeblendete Zeilen bleiben ausgeblendet. Bei einer Liste, die keine Tabelle ist,',
  'bleibt auch der Bereich des Filters, wie er war.',
  '',
  '## Was dazukommt',
  '',
  '- Die elf KA-Spalten rechts neben der Fallliste. Ist die Liste eine Tabelle, wächst die Tabelle mit, samt ihrem Filter.',
  '- Ein Zahlenformat, das Tage als TT.MM.JJJJ zeigt, und die Breite der neuen Spalten.',
  '- Eine Auswahlliste für die Spalte KA Entscheidung.',
  '- Eine bedingte Formatierung, die den Text in KA Vorschlag farbig zeigt. Regeln, die es schon gibt, gehen ihr vor.',
  '- In einer Liste, die keine Tabelle ist, gelten Farben und Auswahlliste auch für bis zu 1.000 leere Zeilen darunter.',
  '- Die neuen Überschriften sehen aus wie die letzte Überschrift links davon.',
  '- Ein Vermerk, dass Excel beim nächsten Öffnen alle Formeln neu berechnet. Excel fragt deshalb beim Schließen, ob es speichern',
  '  soll.',
  '',
  'Pivot-Tabellen und Diagramme über die Fallliste zeigen dasselbe wie vorher; eine Pivot-Tabelle kennt die neuen Spalten, sobald',
  'Sie sie aktualisieren.',
  '',
  'Ein zweiter Lauf über dieselben Daten ändert nichts, auch kein Byte der Datei.',
  '',
  '## Was gemeldet wird',
  '',
  'Eine digitale Signatur gilt nur für die Datei, die unterschrieben wurde. Nach jeder Änderung ist sie ungültig. Stufenplan',
  'lässt sie in der Datei und sagt es; unterschreiben Sie die neue Datei, wenn Sie die Signatur brauchen. Der Schutz der',
  'Arbeitsmappe bleibt bestehen. In ein geschütztes Blatt wird nicht geschrieben: Stufenplan nennt das Blatt und ändert nichts.',
  '',
  '## Gezählt: vorher und nachher',
  '',
];

const TAIL = [
  '## Womit geprüft wird',
  '',
  'Die Dateien werden nach dem Einordnen mit zwei fremden Programmen geöffnet, mit LibreOffice und mit openpyxl. Beide müssen',
  'dieselben Werte sehen, in den KA-Spalten genau das Ergebnis und in allen anderen Zellen dasselbe wie vorher. Geprüft werden',
  'eine Probemappe, die so gebaut ist, wie Excel sie schreibt (mit und ohne Makros), und Dateien, die LibreOffice, openpyxl, hucre',
  'und write-excel-file geschrieben haben. Excel selbst ist bei dieser Prüfung nicht dabei.',
  '',
];

/** Columns are padded to equal width, as the formatter of the project wants it. */
function table(features: readonly CountedFeature[]): readonly string[] {
  const rows = [
    ['Merkmal', 'vorher', 'nachher', 'Anmerkung'],
    ...features.map(({ title, before, after, change, note }) => [
      title,
      String(before),
      String(after),
      change ?? note ?? '',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, column) => (isNumber(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    isNumber(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  const [head = [], ...body] = rows;
  return [line(head), `| ${rule.join(' | ')} |`, ...body.map(line)];
}

function isNumber(column: number): boolean {
  return column === 1 || column === 2;
}
