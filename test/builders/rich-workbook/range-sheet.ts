import { dayFromIso, serialFromDay } from '../../../src/domain/calendar/day';
import { rowXml, type Content, type SharedStrings } from './sheet-cells';
import { SHEET_NAMESPACES, part, relationships } from './xml';

const day = (iso: string): number => serialFromDay(dayFromIso(iso), 1900);

const RANGE_HEADERS = [
  'Aktenzeichen',
  'Schule',
  'Schulort',
  'Klasse',
  'Fallstatus',
  'Bewilligung bis',
  'Pflegekind',
  'Letzte Hilfeplanung',
  'Wochenstunden',
] as const;

/** Header and rows of the list, without the title. Its filter shows Pflegekind = ja only. */
export const RANGE_AREA = 'A3:I17';
const STYLES = [0, 0, 0, 0, 0, 1, 0, 1, 0];

/** Groups of cases with a subtotal beneath each. */
const GROUPS: readonly (readonly (readonly Content[])[])[] = [
  [
    [
      'PKD-001',
      'Gottfried-Semper-Schule',
      'Barmstedt',
      1,
      'laufend',
      day('2025-07-31'),
      'ja',
      day('2024-12-01'),
      20,
    ],
    [
      'PKD-002',
      'Astrid-Lindgren-Schule',
      'Elmshorn',
      '2',
      'laufend',
      day('2026-07-31'),
      'ja',
      day('2024-10-01'),
      15,
    ],
    ['PKD-003', 'Grundschule Appen', 'Appen', 3, 'neu', null, 'nein', null, 10],
    ['PKD-004', 'GuGS im Quellental', 'Pinneberg', '3b', 'laufend', '31.7.25', 'ja', day('2025-01-15'), 25],
  ],
  [
    ['PKD-005', 'Heideweg-Schule', 'Appen', 2, 'laufend', day('2025-07-31'), 'ja', day('2024-09-01'), 20],
    [
      'PKD-006',
      'Schulzentrum Nord',
      'Pinneberg',
      'EP',
      'laufend',
      day('2025-09-07'),
      'nein',
      day('2025-02-01'),
      12,
    ],
    ['PKD-007', 'Gottfried-Semper-Schule', null, 4, 'beendet', day('2024-07-31'), 'ja', day('2023-09-01'), 8],
  ],
  [
    [
      'PKD-008',
      'James-Krüss-Schule',
      'Barmstedt',
      'E1',
      'laufend',
      'unbefr.',
      'nein',
      day('2025-03-01'),
      22.5,
    ],
    [
      'PKD-009',
      'Astrid-Lindgren-Schule',
      'Elmshorn',
      1,
      'laufend',
      day('2025-09-07'),
      'nein',
      day('2024-11-11'),
      18,
    ],
  ],
];

interface Line {
  readonly contents: readonly Content[];
  readonly isSum: boolean;
}

/** Sheet rows from 4 on, empty separator rows between the groups. */
function lines(): readonly (Line | null)[] {
  let row = 4;
  return GROUPS.flatMap((group, index) => {
    const first = row;
    row += group.length + 2;
    const hours = group.reduce((sum, contents) => sum + Number(contents[8]), 0);
    const formula = `SUBTOTAL(109,I${first}:I${first + group.length - 1})`;
    const sum: Line = {
      contents: ['Zwischensumme', null, null, null, null, null, null, null, { formula, result: hours }],
      isSum: true,
    };
    const cases = group.map((contents) => ({ contents, isSum: false }));
    return index < GROUPS.length - 1 ? [...cases, sum, null] : [...cases, sum];
  });
}

/** Cells with a formula. */
export const RANGE_FORMULAS = lines().flatMap((line, index) =>
  line?.isSum === true ? [`I${index + 4}`] : [],
);

/** The sheet `Pflegestellen`: a plain range with a sheet filter, outline groups and subtotals. */
export function rangeSheetPart(strings: SharedStrings): string {
  const title = ['Fälle des Pflegestellendienstes', ...Array.from({ length: 8 }, () => null)];
  const body = lines().map((line, index) => {
    if (line === null) return '';
    const isHidden = !line.isSum && line.contents[6] !== 'ja';
    const attributes = [line.isSum ? '' : 'outlineLevel="1"', isHidden ? 'hidden="1"' : ''].join(' ').trim();
    const styles = line.isSum ? STYLES.map((_, column) => (column === 8 ? 11 : 0)) : STYLES;
    return rowXml(strings, index + 4, line.contents, { styles, attributes });
  });
  return part(`
    <worksheet ${SHEET_NAMESPACES} xr:uid="{11111111-2222-4333-8444-000000000003}">
    <sheetPr filterMode="1" codeName="Tabelle3"><outlinePr summaryBelow="1"/></sheetPr>
    <dimension ref="A1:I17"/>
    <sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B6" sqref="B6"/></sheetView></sheetViews>
    <sheetFormatPr baseColWidth="10" defaultRowHeight="15" outlineLevelRow="1" x14ac:dyDescent="0.25"/>
    <cols><col min="1" max="9" width="18.7109375" customWidth="1"/></cols>
    <sheetData>
    ${rowXml(strings, 1, title, { styles: title.map(() => 3) })}
    ${rowXml(strings, 3, RANGE_HEADERS, { styles: RANGE_HEADERS.map(() => 2) })}
    ${body.join('')}
    </sheetData>
    <autoFilter ref="${RANGE_AREA}" xr:uid="{11111111-2222-4333-8444-0000000000C1}"><filterColumn colId="6"><filters><filter val="ja"/></filters></filterColumn></autoFilter>
    <mergeCells count="1"><mergeCell ref="A1:I1"/></mergeCells>
    <conditionalFormatting sqref="A4:I17"><cfRule type="expression" dxfId="0" priority="1"><formula>$E4="neu"</formula></cfRule></conditionalFormatting>
    <pageMargins left="0.7" right="0.7" top="0.78740157499999996" bottom="0.78740157499999996" header="0.3" footer="0.3"/>
    <pageSetup paperSize="9" orientation="portrait"/>
    <headerFooter><oddHeader>&amp;L&amp;G&amp;CPflegestellendienst</oddHeader></headerFooter>
    <legacyDrawingHF r:id="rId1"/>
    </worksheet>`);
}

export function rangeSheetRelationships(): string {
  return relationships(['rId1', 'vmlDrawing', '../drawings/vmlDrawing2.vml']);
}
