import { patchFrame, type FrameEdit } from '../../../src/ooxml/edit/frame-patch';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sheet whose elements have a prefix, after an edit; without the tags around its content. */
function patched(head: string, tail: string, edit: FrameEdit): string {
  const start = `<x:worksheet xmlns:x="${MAIN}">`;
  const cells = '<x:sheetData><x:row r="1"/></x:sheetData>';
  const bytes = new TextEncoder().encode(`${start}${head}${cells}${tail}</x:worksheet>`);
  const end = new TextEncoder().encode(start + head + cells).length;
  const text = new TextDecoder().decode(patchFrame(bytes, end, edit));
  return text.slice(start.length, -'</x:worksheet>'.length);
}

it('takes columns apart that stood together, and describes those that were not', () => {
  const columns = [
    { first: 2, last: 2, changes: { width: 20, customWidth: 1 }, width: 20 },
    { first: 4, last: 6, changes: { hidden: 1 }, width: 9 },
  ];
  expect(patched('<x:cols><x:col min="2" max="6" width="5" style="3"/></x:cols>', '', { columns })).toBe(
    '<x:cols><x:col min="2" max="2" width="5" style="3"/>' +
      '<x:col min="3" max="3" width="20" style="3" customWidth="1"/>' +
      '<x:col min="4" max="4" width="5" style="3"/>' +
      '<x:col min="5" max="6" width="5" style="3" hidden="1"/>' +
      '<x:col min="7" max="7" width="9" hidden="1"/></x:cols><x:sheetData><x:row r="1"/></x:sheetData>',
  );
});

it('puts all that is new where the format demands it', () => {
  const range = { top: 0, left: 0, rows: 3, columns: 2 };
  const text = patched('<x:dimension ref="A1"/>', '<x:pageMargins left="1"/><x:extLst/>', {
    tabColor: '#112233',
    frozen: { rows: 1, columns: 0 },
    filter: { range, criteria: new Map() },
    merges: [range],
    tables: [{ id: 'rId7', namespace: 'urn:r' }],
  });
  expect([...text.matchAll(/<x:(\w+)/g)].map(([, name]) => name)).toEqual([
    'sheetPr',
    'tabColor',
    'dimension',
    'sheetViews',
    'sheetView',
    'pane',
    'sheetData',
    'row',
    'autoFilter',
    'mergeCells',
    'mergeCell',
    'pageMargins',
    'tableParts',
    'tablePart',
    'extLst',
  ]);
});

it('thaws panes without touching how the sheet is seen otherwise', () => {
  const view =
    '<x:sheetViews><x:sheetView zoomScale="85" workbookViewId="0"><x:pane ySplit="1" state="frozen"/>' +
    '<x:selection pane="bottomLeft"/></x:sheetView></x:sheetViews>';
  expect(patched(view, '', { frozen: { rows: 0, columns: 0 }, showsGridlines: false })).toContain(
    '<x:sheetView zoomScale="85" workbookViewId="0" showGridLines="0"></x:sheetView>',
  );
});

it('takes a filter away, and the mark that it hides rows', () => {
  const edit = { filter: null, isFiltering: false };
  expect(patched('<x:sheetPr filterMode="1"/>', '<x:autoFilter ref="A1:B2"/>', edit)).toBe(
    '<x:sheetPr></x:sheetPr><x:sheetData><x:row r="1"/></x:sheetData>',
  );
});
