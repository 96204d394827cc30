import type { Problem } from '../outcome';
import type { ProtectionMethod } from './published-report';
import type { ReportLayout, ReportTableId } from './report-table';

export const METHOD_NAMES: Readonly<Record<ProtectionMethod, string>> = {
  sperrung: 'Sperrung',
  rundung: 'Rundung',
};

const EARLIER =
  'Der frühere Bericht hat denselben Stand. Beide Berichte zusammen sind nur sicher, wenn sie gleich gemacht sind.';

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} und ${names.at(-1) ?? ''}`;
}

/** Why there is no report, and what to do. */
export const REPORT_PROBLEMS = {
  unsafe: (
    tables: readonly ReportTableId[],
    { layout, method }: { readonly layout: ReportLayout; readonly method: ProtectionMethod },
  ): Problem => {
    const ways = [
      ...(layout === 'fein' ? ['Wählen Sie die grobe Gliederung.'] : []),
      ...(method === 'sperrung' ? ['Wählen Sie das Verfahren Rundung.'] : []),
      'Nehmen Sie mehr Teams in den Bericht.',
    ];
    return {
      code: 'report-unsafe',
      text:
        `Der Bericht ist so nicht sicher: Kleine Zahlen ${tables.length === 0 ? 'im Kopf des Berichts' : `in ${listed(tables)}`} ließen sich errechnen, oder das Gegenteil ` +
        `ließ sich nicht zeigen. Er kann nicht ausgegeben werden. ${ways.join(' Oder: ')}`,
    };
  },
  otherMethod: (method: ProtectionMethod): Problem => ({
    code: 'earlier-report',
    text: `${EARLIER} Wählen Sie wie damals das Verfahren ${METHOD_NAMES[method]}.`,
  }),
  otherLeastCount: (leastCount: number): Problem => ({
    code: 'earlier-report',
    text: `${EARLIER} Wählen Sie wie damals die Mindestfallzahl ${leastCount}.`,
  }),
  otherLayout: (): Problem => ({
    code: 'earlier-report',
    text: `${EARLIER} Wählen Sie dieselbe Gliederung wie damals.`,
  }),
} as const;

/** What the author of a report should know. */
export const REPORT_WARNINGS = {
  allInOne: (table: ReportTableId, row: string, column: string): string =>
    `${table}: Alle Fälle der Zeile „${row}“ stehen in der Spalte „${column}“. ` +
    'Wer weiß, dass ein Kind dazugehört, erfährt das damit. Prüfen Sie, ob der Bericht das zeigen soll.',
  allCases: (row: string): string =>
    `T3: „${row}“ trifft auf alle Fälle zu und wird gezeigt. Prüfen Sie, ob der Bericht das zeigen soll.`,
  otherStand: (stand: string): string =>
    `Der frühere Bericht hat einen anderen Stand (${stand}). Nennen Sie keine Veränderungen zwischen den beiden ` +
    'Berichten: Kleine Unterschiede lassen auf einzelne Fälle schließen.',
} as const;
