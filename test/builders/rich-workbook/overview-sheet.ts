import { CASE_COUNT, STATUS_VALUES, caseRow } from './case-rows';
import { HEADER_ROW } from './case-sheet';
import { rowXml, type Content, type SharedStrings } from './sheet-cells';
import { MICROSOFT, SHEET_NAMESPACES, X14, part, relationships } from './xml';

const STATUS = ['laufend', 'lfd.', 'neu', 'beendet'] as const;
const FIRST = HEADER_ROW + 1;

function count(status: string): number {
  return STATUS_VALUES.filter((value) => value === status).length;
}

function hours(): number {
  return Array.from({ length: CASE_COUNT }, (_, index) => Number(caseRow(index)[10])).reduce(
    (a, b) => a + b,
    0,
  );
}

/** Cells with a formula, with the kinds the calculation chain knows: `a` is an array formula. */
export const OVERVIEW_FORMULAS: readonly (readonly [address: string, kind: '' | 'a'])[] = [
  ...['B6', 'B7', 'B8', 'B9', 'C6', 'C7', 'C8', 'C9', 'B11', 'B12'].map((address) => [address, ''] as const),
  ['B13', 'a'],
  ['B15', 'a'],
  ['B20', ''],
];

/** The sheet `Übersicht`: merged title, all kinds of formulas, sparklines, charts, a picture, links. */
export function overviewSheetPart(strings: SharedStrings): string {
  const counts = STATUS.map(count);
  const shared = (index: number, formula: string | null): Content => ({
    formula,
    kind: formula === null ? 't="shared" si="0"' : 't="shared" ref="C6:C9" si="0"',
    result: (counts[index] ?? NaN) / CASE_COUNT,
  });
  const lines: readonly (readonly [row: number, contents: readonly Content[], styles?: readonly number[]])[] =
    [
      [1, ['Übersicht der Schulbegleitungen', null, null, null], [3, 3, 3, 3]],
      [2, ['Stichtag', 45747], [0, 1]],
      [5, ['Status', 'Anzahl', 'Anteil', 'Verlauf'], [2, 2, 2, 2]],
      ...STATUS.map(
        (status, index) =>
          [
            index + 6,
            [
              status,
              { formula: `COUNTIFS(Fallliste[Fallstatus],A${index + 6})`, result: counts[index] ?? NaN },
              shared(index, index === 0 ? 'B6/COUNTA(Fallliste[Aktenzeichen])' : null),
            ],
            [0, 0, 7],
          ] as const,
      ),
      [11, ['Stunden', { formula: 'SUM(Fallliste[Wochenstunden])', result: hours() }], [0, 11]],
      [12, ['Partner', { formula: '[1]Partner!$B$2*2', result: 84 }]],
      [
        13,
        [
          'Feldformel',
          {
            formula: 'SUM(B6:B9*B6:B9)',
            kind: 't="array" ref="B13"',
            result: counts.reduce((a, b) => a + b * b, 0),
          },
        ],
      ],
      [
        15,
        [
          'Überlauf',
          {
            formula: 'B6:B9*10',
            kind: 't="array" ref="B15:B18"',
            result: (counts[0] ?? 0) * 10,
            spills: true,
          },
        ],
      ],
      ...[1, 2, 3].map((index) => [15 + index, [null, (counts[index] ?? 0) * 10]] as const),
      [20, ['Text', { formula: 'IF(B2>0,"Stand ist gesetzt","")', result: 'Stand ist gesetzt' }]],
      [22, ['Zur Liste'], [8]],
      [23, ['Zum Amt'], [8]],
    ];
  return part(`
    <worksheet ${SHEET_NAMESPACES} xr:uid="{11111111-2222-4333-8444-000000000001}">
    <sheetPr codeName="Tabelle1"/><dimension ref="A1:D23"/>
    <sheetViews><sheetView workbookViewId="0"/></sheetViews>
    <sheetFormatPr baseColWidth="10" defaultRowHeight="15" x14ac:dyDescent="0.25"/>
    <cols><col min="1" max="1" width="30.7109375" customWidth="1"/></cols>
    <sheetData>${lines.map(([row, contents, styles = []]) => rowXml(strings, row, contents, { styles })).join('')}</sheetData>
    <mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>
    <hyperlinks><hyperlink ref="A22" location="Fälle!A${FIRST}" display="Zur Liste" xr:uid="{11111111-2222-4333-8444-0000000000D1}"/><hyperlink ref="A23" r:id="rId1" xr:uid="{11111111-2222-4333-8444-0000000000D2}"/></hyperlinks>
    <pageMargins left="0.7" right="0.7" top="0.78740157499999996" bottom="0.78740157499999996" header="0.3" footer="0.3"/>
    <drawing r:id="rId2"/>
    <extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" ${X14}><x14:sparklineGroups xmlns:xm="${MICROSOFT}/excel/2006/main">
    <x14:sparklineGroup displayEmptyCellsAs="gap" xr2:uid="{11111111-2222-4333-8444-0000000000E1}"><x14:colorSeries rgb="FF376092"/><x14:colorNegative rgb="FFD00000"/><x14:colorAxis rgb="FF000000"/><x14:colorMarkers rgb="FFD00000"/><x14:colorFirst rgb="FFD00000"/><x14:colorLast rgb="FFD00000"/><x14:colorHigh rgb="FFD00000"/><x14:colorLow rgb="FFD00000"/>
    <x14:sparklines>${[6, 7].map((row) => `<x14:sparkline><xm:f>Fälle!K${FIRST}:K${FIRST + row}</xm:f><xm:sqref>D${row}</xm:sqref></x14:sparkline>`).join('')}</x14:sparklines></x14:sparklineGroup>
    </x14:sparklineGroups></ext></extLst>
    </worksheet>`);
}

export function overviewSheetRelationships(): string {
  return relationships(
    ['rId1', 'hyperlink', 'https://amt.example/', true],
    ['rId2', 'drawing', '../drawings/drawing1.xml'],
  );
}
