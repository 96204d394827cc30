import type { Cell } from '../../src/domain/cell';
import { createFilePort } from '../../src/file/file-port';
import { NODE_PACKING, NODE_UNPACKING } from '../../src/file/node-compression';
import { asItIs } from '../../src/ooxml/edit/cell-writes';
import { putText } from '../../src/ooxml/edit/package-edits';
import { WorkbookEditor, type EditableSheet } from '../../src/ooxml/edit/workbook-editor';
import type { SheetDescription, WorkbookDescription } from '../../src/ooxml/make/description';
import { makeWorkbook } from '../../src/ooxml/make/make-workbook';
import { openArchive } from '../../src/ooxml/open-archive';
import { placeOf, type OpenWorkbook, type SheetSpec, type WorkbookSpec } from './workbook-port-spec';

/** An .xlsx file with these sheets. */
export function fileOf(spec: WorkbookSpec): Uint8Array {
  const description: WorkbookDescription = {
    ...(spec.dateSystem === undefined ? {} : { dateSystem: spec.dateSystem }),
    sheets: spec.sheets.map(sheetOf),
  };
  return makeWorkbook(description);
}

/** The port on a file with these sheets, and what others may do to it meanwhile; `saved` gives the port on what is saved. */
export interface OpenFile extends OpenWorkbook {
  readonly editor: WorkbookEditor;
  readonly saved: () => Promise<OpenFile>;
}

export function openFile(bytes: Uint8Array): OpenFile {
  const editor = new WorkbookEditor(openArchive(bytes, NODE_UNPACKING));
  const sheetNamed = (name: string): EditableSheet => {
    const found = editor.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  };
  const changeWorkbook = (change: (xml: string) => string): void => {
    putText(editor.file, 'xl/workbook.xml', change(editor.file.text('xl/workbook.xml')));
  };
  return {
    editor,
    port: createFilePort(editor),
    enter: (name, address, value: Cell) => {
      const { top, left } = placeOf(address);
      editor.edit(
        sheetNamed(name),
        {
          cells: { rows: () => [top], of: () => [{ column: left, value, formula: null, style: asItIs }] },
          rows: new Map(),
          written: { top, left, rows: 1, columns: 1 },
          widths: new Map(),
          lists: [],
        },
        [],
      );
    },
    rename: (name, other) => {
      changeWorkbook((xml) => xml.replace(`name="${name}"`, `name="${other}"`));
    },
    remove: (name) => {
      changeWorkbook((xml) => xml.replace(new RegExp(`<sheet name="${name}"[^>]*/>`), ''));
    },
    protect: (name) => {
      const { part } = sheetNamed(name);
      const xml = editor.file.text(part);
      putText(editor.file, part, xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'));
    },
    saved: async () => openFile(await editor.save(NODE_PACKING)),
  };
}

function sheetOf({ name, visibility, isProtected, at, cells, tables }: SheetSpec): SheetDescription {
  const { top, left } = placeOf(at ?? 'A1');
  const indent = new Array<null>(left).fill(null);
  return {
    name,
    ...(visibility === undefined ? {} : { visibility }),
    ...(isProtected === true ? { protection: {} } : {}),
    rows: [...new Array<readonly Cell[]>(top).fill([]), ...(cells ?? []).map((row) => [...indent, ...row])],
    tables: (tables ?? []).map((table) => ({
      name: table.name,
      range: table.address,
      ...(table.hasTotals === undefined ? {} : { hasTotals: table.hasTotals }),
    })),
  };
}
