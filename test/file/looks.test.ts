import { NODE_PACKING } from '../../src/file/node-compression';
import { sheetOf } from '../builders/office-host-workbook';
import { openBytes, saved } from '../builders/saved-workbook';
import { fileOf, openFile } from '../builders/workbook-port-file';
import { xlsx } from '../builders/xlsx';
import { COLOURED, describeLooks, LIST, write } from '../workbook/looks-contract';

describeLooks(async (spec, prepare) => {
  const before = openBytes(fileOf(spec));
  prepare?.(sheetOf(before.workbook, 'ASD'));
  const { editor, port } = openFile(await saved(before));
  return {
    port,
    sheet: async () => sheetOf(openBytes(await editor.save(NODE_PACKING)).workbook, 'ASD'),
  };
});

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** All parts written with a prefix, as some programs do. */
function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(?!\?)([a-zA-Z])/g, '<$1x:$2').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
}

it('writes rules and looks with the prefix of the file', async () => {
  const rows = LIST.cells.map((row) => [...row]);
  const bytes = xlsx({ sheets: [{ name: 'ASD', rows }] }, { [SHEET]: prefixed, 'xl/styles.xml': prefixed });
  const open = openFile(bytes);
  await write(open.port, [COLOURED]);
  const { editor } = openFile(await open.editor.save(NODE_PACKING));
  expect(editor.file.text(SHEET)).toContain(
    '</x:sheetData><x:conditionalFormatting sqref="C2:C4"><x:cfRule type="cellIs" dxfId="0" priority="1" operator="equal">' +
      '<x:formula>"gesperrt"</x:formula></x:cfRule></x:conditionalFormatting>',
  );
  expect(editor.file.text('xl/styles.xml')).toContain(
    '<x:dxfs count="2"><x:dxf><x:font><x:b/><x:color rgb="FFFFFFFF"/></x:font>' +
      '<x:fill><x:patternFill><x:bgColor rgb="FFC00000"/></x:patternFill></x:fill></x:dxf>',
  );
});
