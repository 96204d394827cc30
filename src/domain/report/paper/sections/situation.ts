import { proposalText } from '../../../views/texts';
import type { PublishedReport } from '../../published-report';
import { TOTAL_LINE, type PublishedTable, type ShownCount } from '../../report-table';
import { chartBlock, list, tableBlock, text } from '../blocks';
import { stackedBars } from '../charts';
import type { PaperBlock, PaperSection } from '../paper';
import { tableOf, valueAt, valuesOfColumn, valuesOfRow } from '../shown-values';
import type { Wording } from '../wording';
import { germanList } from '../../../text/german-list';

/** Where things stand, by region (T1) and by grade (T4). */
export function situation(report: PublishedReport, wording: Wording): readonly PaperSection[] {
  const proposals = tableOf(report, 'T1');
  const grades = tableOf(report, 'T4');
  return [
    {
      heading: 'Sachstand je Region und Stufe',
      blocks: proposals === null ? [] : byRegion(report, proposals, wording),
    },
    ...(grades === null
      ? []
      : [
          {
            heading: 'Nach Klassenstufe',
            rank: 'part' as const,
            blocks: [
              text(
                'Die Tabelle zeigt dieselben Fälle nach der Klassenstufe, in der das Kind zum Umstellungstermin voraussichtlich ist; ohne Termin gilt die Klassenstufe zum Stand.',
                'Die Eingangsphase (Klassen 1 und 2) kann zwei oder drei Schuljahre dauern. Deshalb ist die Klassenstufe nicht immer eindeutig.',
              ),
              tableBlock(report, grades, gradeNotes(grades)),
            ],
          },
        ]),
  ];
}

function byRegion(report: PublishedReport, table: PublishedTable, wording: Wording): readonly PaperBlock[] {
  return [
    ...overall(table, report.caseCount, wording),
    tableBlock(report, table),
    ...chartBlock(stackedBars(table)),
    ...regions(table, wording),
  ];
}

function overall(table: PublishedTable, caseCount: ShownCount, wording: Wording): readonly PaperBlock[] {
  if (wording.isNone(caseCount)) return [text('Es sind keine Fälle eingeordnet.')];
  const totals = valuesOfRow(table, TOTAL_LINE.key);
  const items = totals.flatMap(({ line, value }) =>
    value === null || wording.isNone(value)
      ? []
      : [`${line.label}: ${wording.cases(value)}${wording.share(value, caseCount)}`],
  );
  if (items.length === 0) return [text('Die Zahlen zu den Vorschlägen werden nicht gezeigt.')];
  const hidden = totals.filter(({ value }) => value === null).map(({ line }) => line.label);
  const none = totals.filter(({ value }) => wording.isNone(value)).map(({ line }) => line.label);
  return [
    text(
      caseCount === null
        ? 'Auf die Vorschläge entfallen:'
        : `Von den Fällen (insgesamt ${wording.count(caseCount)}) entfallen auf die Vorschläge:`,
    ),
    ...list([
      ...items,
      ...(hidden.length === 0 ? [] : [`nicht gezeigt: ${germanList(hidden)}`]),
      ...(none.length === 0 ? [] : [`keine Fälle: ${germanList(none)}`]),
    ]),
  ];
}

function regions(table: PublishedTable, wording: Wording): readonly PaperBlock[] {
  const totals = valuesOfColumn(table, TOTAL_LINE.key);
  const items = totals
    .filter(({ value }) => !wording.isNone(value))
    .flatMap(({ line, value }) => regionItem(table, line.key, line.label, value, wording));
  const none = totals.filter(({ value }) => wording.isNone(value)).map(({ line }) => line.label);
  if (items.length === 0) return [];
  return [
    text('In den Regionen ergibt sich:'),
    ...list([...items, ...(none.length === 0 ? [] : [`keine Fälle: ${germanList(none)}`])]),
  ];
}

function regionItem(
  table: PublishedTable,
  key: string,
  label: string,
  total: ShownCount,
  wording: Wording,
): readonly string[] {
  const shown = (['umstellbar', 'gesperrt'] as const).flatMap((proposal) => {
    const value = valueAt(table, key, proposal);
    return value === null ? [] : [{ proposal, value }];
  });
  const parts = shown.every(({ value }) => value === 0)
    ? []
    : shown.map(
        ({ proposal, value }) =>
          `${wording.count(value)} ${proposalText(proposal)}${wording.share(value, total)}`,
      );
  if (total === null && parts.length === 0) return [];
  const head = total === null ? 'Zahl der Fälle nicht gezeigt' : wording.cases(total);
  const tail = parts.length === 0 ? '' : `, ${total === null ? 'darunter' : 'davon'} ${germanList(parts)}`;
  return [`${label}: ${head}${tail}`];
}

/** What the lines mean, by their keys. */
const GRADE_MEANINGS: Readonly<Record<string, string>> = {
  E: 'Eingangsphase (Klassen 1 und 2) oder noch vor der Einschulung',
  'unsicher/5': 'Klassenstufe nicht eindeutig, oder das Kind ist dann in Klasse 5 oder höher',
  unbekannt: 'Angaben zur Klasse fehlen oder sind nicht lesbar',
  'unsicher/5/unbekannt':
    'Klassenstufe nicht eindeutig oder nicht bekannt, oder das Kind ist dann in Klasse 5 oder höher',
};

function gradeNotes(table: PublishedTable): readonly string[] {
  return table.rows.flatMap(({ key, label }) => {
    const meaning = GRADE_MEANINGS[key];
    return meaning === undefined ? [] : [`${label}: ${meaning}`];
  });
}
