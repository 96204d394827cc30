import { cellName } from '../cell-reference';
import { absoluteReference, CHART_TYPE, chartXml } from './chart-part';
import type { NameDescription, WorkbookDescription } from './description';
import { DRAWING_TYPE, drawingXml } from './drawing-part';
import { sheetXml, tableXml } from './sheet-part';
import { StyleTable } from './style-table';
import { element, escapeText, MAIN, OFFICE_RELATIONSHIPS, PACKAGE, XML_START } from './xml';

/** The parts of a new .xlsx file by name, before they are zipped. */
export function workbookParts(description: WorkbookDescription): Readonly<Record<string, string>> {
  const styles = new StyleTable();
  const texts = new Map<string, number>();
  const shared = {
    styles,
    textCell: (row: number, column: number, s: number | undefined, text: string): string => {
      const index = texts.get(text) ?? texts.size;
      texts.set(text, index);
      return element('c', { r: cellName(row, column), s, t: 's' }, `<v>${String(index)}</v>`);
    },
  };
  const parts: Record<string, string> = {};
  let tableCount = 0;
  let chartCount = 0;
  let drawingCount = 0;
  description.sheets.forEach((sheet, index) => {
    const name = `sheet${String(index + 1)}.xml`;
    parts[`xl/worksheets/${name}`] = sheetXml(sheet, index === (description.activeSheet ?? 0), shared);
    const targets: (readonly [type: string, target: string])[] = (sheet.tables ?? []).map((table) => {
      const id = ++tableCount;
      parts[`xl/tables/table${String(id)}.xml`] = tableXml(table, id, sheet);
      return ['table', `../tables/table${String(id)}.xml`] as const;
    });
    const charts = sheet.charts ?? [];
    if (charts.length > 0) {
      const drawing = `drawing${String(++drawingCount)}.xml`;
      parts[`xl/drawings/${drawing}`] = drawingXml(charts);
      const drawn = charts.map((chart) => {
        const id = ++chartCount;
        parts[`xl/charts/chart${String(id)}.xml`] = chartXml(chart, sheet);
        return ['chart', `../charts/chart${String(id)}.xml`] as const;
      });
      parts[`xl/drawings/_rels/${drawing}.rels`] = relationshipsXml(drawn);
      targets.push(['drawing', `../drawings/${drawing}`]);
    }
    if (targets.length > 0) parts[`xl/worksheets/_rels/${name}.rels`] = relationshipsXml(targets);
  });
  const sheetTargets = description.sheets.map(
    (_, index) => ['worksheet', `worksheets/sheet${String(index + 1)}.xml`] as const,
  );
  parts['xl/workbook.xml'] = workbookXml(description);
  parts['xl/_rels/workbook.xml.rels'] = relationshipsXml([
    ...sheetTargets,
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ]);
  parts['xl/styles.xml'] = styles.xml();
  parts['xl/sharedStrings.xml'] = sharedStringsXml([...texts.keys()]);
  if (description.properties !== undefined)
    parts['docProps/core.xml'] = propertiesXml(description.properties);
  parts['_rels/.rels'] = packageRelationshipsXml(description.properties !== undefined);
  // The list of contents comes first in the file.
  return { '[Content_Types].xml': contentTypesXml(Object.keys(parts)), ...parts };
}

function workbookXml({ sheets, dateSystem, activeSheet, names = [] }: WorkbookDescription): string {
  const listed = sheets.map(({ name, visibility }, index) =>
    element('sheet', {
      name,
      sheetId: index + 1,
      state: visibility === 'visible' ? undefined : visibility,
      'r:id': `rId${String(index + 1)}`,
    }),
  );
  const allNames = [...names, ...filterNames(sheets), ...titleNames(sheets)].map((name) =>
    element(
      'definedName',
      { name: name.name, localSheetId: name.sheet, hidden: name.isHidden },
      escapeText(name.formula),
    ),
  );
  return (
    XML_START +
    element(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': OFFICE_RELATIONSHIPS },
      element('workbookPr', { date1904: dateSystem === 1904 }) +
        element('bookViews', {}, element('workbookView', { activeTab: activeSheet })) +
        element('sheets', {}, listed.join('')) +
        (allNames.length === 0 ? '' : element('definedNames', {}, allNames.join(''))),
    )
  );
}

/** Excel keeps the range of a sheet's filter as a hidden name too. */
function filterNames(sheets: WorkbookDescription['sheets']): readonly NameDescription[] {
  return sheets.flatMap(({ name, autoFilter }, sheet): readonly NameDescription[] => {
    if (autoFilter === undefined) return [];
    const formula = absoluteReference(name, autoFilter.range);
    return [{ name: '_xlnm._FilterDatabase', formula, sheet, isHidden: true }];
  });
}

/** The rows that Excel prints on each page are a name too. */
function titleNames(sheets: WorkbookDescription['sheets']): readonly NameDescription[] {
  return sheets.flatMap(({ name, pages }, sheet): readonly NameDescription[] => {
    const rows = pages?.titleRows ?? 0;
    if (rows === 0) return [];
    const formula = `'${name.replace(/'/g, "''")}'!$1:$${String(rows)}`;
    return [{ name: '_xlnm.Print_Titles', formula, sheet }];
  });
}

function propertiesXml({ title, language }: NonNullable<WorkbookDescription['properties']>): string {
  const content =
    element('dc:title', {}, escapeText(title)) + element('dc:language', {}, escapeText(language));
  return (
    XML_START +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      content,
    )
  );
}

function packageRelationshipsXml(hasProperties: boolean): string {
  const properties = element('Relationship', {
    Id: 'rId2',
    Type: `${PACKAGE}/relationships/metadata/core-properties`,
    Target: 'docProps/core.xml',
  });
  const workbook = relationshipsXml([['officeDocument', 'xl/workbook.xml']]);
  return hasProperties ? workbook.replace('</Relationships>', `${properties}</Relationships>`) : workbook;
}

function relationshipsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(([type, Target], index) =>
    element('Relationship', {
      Id: `rId${String(index + 1)}`,
      Type: `${OFFICE_RELATIONSHIPS}/${type}`,
      Target,
    }),
  );
  return XML_START + element('Relationships', { xmlns: `${PACKAGE}/relationships` }, items.join(''));
}

function sharedStringsXml(texts: readonly string[]): string {
  const items = texts.map((text) =>
    element(
      'si',
      {},
      element('t', /^\s|\s$|\n/.test(text) ? { 'xml:space': 'preserve' } : {}, escapeText(text)),
    ),
  );
  return XML_START + element('sst', { xmlns: MAIN, uniqueCount: texts.length }, items.join(''));
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const CONTENT_TYPES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^xl\/workbook\.xml$/, `${SPREADSHEET}.sheet.main+xml`],
  [/^xl\/worksheets\/[^/]+$/, `${SPREADSHEET}.worksheet+xml`],
  [/^xl\/tables\//, `${SPREADSHEET}.table+xml`],
  [/^xl\/styles\.xml$/, `${SPREADSHEET}.styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${SPREADSHEET}.sharedStrings+xml`],
  [/^xl\/drawings\/[^/]+$/, DRAWING_TYPE],
  [/^xl\/charts\//, CHART_TYPE],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
];

function contentTypesXml(parts: readonly string[]): string {
  const overrides = parts.flatMap((part) => {
    const ContentType = CONTENT_TYPES.find(([pattern]) => pattern.test(part))?.[1];
    return ContentType === undefined ? [] : [element('Override', { PartName: `/${part}`, ContentType })];
  });
  const defaults =
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }) + element('Default', { Extension: 'xml', ContentType: 'application/xml' });
  return XML_START + element('Types', { xmlns: `${PACKAGE}/content-types` }, defaults + overrides.join(''));
}
