import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { parseCell, parseRange, type CellRange } from '../../src/ooxml/cell-reference';

/** The children of a worksheet in the order the format demands (ECMA-376, CT_Worksheet). */
const CHILDREN = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/**
 * What Excel would not accept in a sheet's part, or would have to repair, as an independent reader of XML sees it.
 * @param hasFormat whether there is a format of that number
 */
export function sheetFaults(xml: string, hasFormat: (format: number) => boolean): readonly string[] {
  const { documentElement } = new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml');
  if (documentElement === null) return ['no element'];
  const sheet = elements(documentElement);
  const data = sheet.filter(({ localName }) => localName === 'sheetData').flatMap(elements);
  const rows = data.filter(({ localName }) => localName === 'row');
  const cells = rows.map((row) => elements(row).filter(({ localName }) => localName === 'c'));
  return [
    ...childFaults(sheet),
    ...columnFaults(sheet),
    ...ascending(
      'row',
      rows.map((row, index) => numberOf(row.getAttribute('r')) ?? index + 1),
    ),
    ...rows.flatMap((row, index) => rowFaults(row, cells[index] ?? [])),
    ...cells.flat().flatMap((cell) => formatFaults(cell, hasFormat)),
    ...dimensionFaults(sheet, cells.flat()),
    ...validationFaults(sheet),
  ];
}

/** From one to the next: the list of all of them is slow. */
function elements(parent: Element): readonly Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) found.push(node);
  }
  return found;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function childFaults(sheet: readonly Element[]): readonly string[] {
  const places = sheet
    .map(({ localName }) => CHILDREN.indexOf(localName ?? ''))
    .filter((place) => place >= 0);
  const strangers = sheet.flatMap(({ localName, namespaceURI }) =>
    (namespaceURI ?? '').includes('spreadsheetml') && !CHILDREN.includes(localName ?? '')
      ? [`${localName ?? ''} among the sheet's children`]
      : [],
  );
  const repeated = CHILDREN.filter(
    (name) =>
      name !== 'conditionalFormatting' && sheet.filter(({ localName }) => localName === name).length > 1,
  );
  const isOrdered = places.every((place, index) => place >= (places[index - 1] ?? 0));
  return [
    ...strangers,
    ...repeated.map((name) => `${name} twice`),
    ...(isOrdered ? [] : ["the sheet's children are in disorder"]),
  ];
}

function columnFaults(sheet: readonly Element[]): readonly string[] {
  const lists = sheet.filter(({ localName }) => localName === 'cols');
  const groups = lists.flatMap(elements).map((column) => ({
    min: numberOf(column.getAttribute('min')) ?? 0,
    max: numberOf(column.getAttribute('max')) ?? 0,
  }));
  const overlaps = groups.some(({ min }, index) => min <= (groups[index - 1]?.max ?? 0));
  const isBroken = groups.some(({ min, max }) => min < 1 || max < min || max > 16_384);
  return [
    ...(overlaps ? ['columns overlap'] : []),
    ...(isBroken ? ['columns are broken'] : []),
    ...(lists.some((list) => elements(list).length === 0) ? ['a list of columns is empty'] : []),
  ];
}

function rowFaults(row: Element, cells: readonly Element[]): readonly string[] {
  const number = row.getAttribute('r') ?? '';
  const places = cells.map((cell) => parseCell(cell.getAttribute('r') ?? ''));
  const columns = places.map((place, index) => place?.column ?? index);
  const [from, to] = (/^(\d+):(\d+)$/.exec(row.getAttribute('spans') ?? '')?.slice(1) ?? []).map(Number);
  const isOutside =
    from !== undefined && to !== undefined && columns.some((column) => column + 1 < from || column + 1 > to);
  const isElsewhere = places.some(
    (place) => place !== null && number !== '' && place.row + 1 !== Number(number),
  );
  return [
    ...ascending(`cell of row ${number}`, columns),
    ...(isOutside ? [`cells of row ${number} outside of its spans`] : []),
    ...(isElsewhere ? [`cells of other rows in row ${number}`] : []),
  ];
}

function formatFaults(cell: Element, hasFormat: (format: number) => boolean): readonly string[] {
  const format = cell.getAttribute('s');
  if (format === null) return [];
  return /^\d+$/.test(format) && hasFormat(Number(format)) ? [] : [`there is no format ${format}`];
}

function dimensionFaults(sheet: readonly Element[], cells: readonly Element[]): readonly string[] {
  const dimension = sheet.find(({ localName }) => localName === 'dimension');
  if (dimension === undefined) return [];
  const range = parseRange(dimension.getAttribute('ref') ?? '');
  if (range === null) return ['the dimension is none'];
  const isOutside = cells.some((cell) => {
    const place = parseCell(cell.getAttribute('r') ?? '');
    return place !== null && elements(cell).length > 0 && !contains(range, place.row, place.column);
  });
  return isOutside ? ['cells outside of the dimension'] : [];
}

function validationFaults(sheet: readonly Element[]): readonly string[] {
  const list = sheet.find(({ localName }) => localName === 'dataValidations');
  if (list === undefined) return [];
  const items = elements(list);
  const count = numberOf(list.getAttribute('count')) ?? items.length;
  const isUntold = items.some((item) => !/^\S+( \S+)*$/.test(item.getAttribute('sqref') ?? ''));
  return [
    ...(count === items.length ? [] : ['the validations are counted wrongly']),
    ...(isUntold ? ['a validation holds for no cell'] : []),
  ];
}

function contains({ top, left, rows, columns }: CellRange, row: number, column: number): boolean {
  return row >= top && row < top + rows && column >= left && column < left + columns;
}

function ascending(what: string, numbers: readonly number[]): readonly string[] {
  const isAscending = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  return isAscending ? [] : [`${what} in disorder`];
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}
