import type { Outcome, Problem } from '../domain/outcome';
import { readSettings } from '../ooxml/edit/add-in-settings';
import { openArchive } from '../ooxml/open-archive';
import { withFaults } from '../ooxml/read-fault';
import { WorkbookEditor } from '../ooxml/edit/workbook-editor';
import type { WorkbookPort } from '../workbook/port';
import { createFilePort } from './file-port';
import { NODE_PACKING, NODE_UNPACKING } from './node-compression';
import { FILE_TEXTS } from './texts';

/** What kind of workbook the content types of a file say it is. */
export type FileKind = 'xlsx' | 'xlsm' | 'xltx' | 'xltm';

/** An .xlsx file that is open in memory. */
export interface WorkbookFile {
  readonly port: WorkbookPort;
  readonly kind: FileKind;
  /** Something was written since it was opened. */
  readonly isChanged: () => boolean;
  /** What a user must know of the changed file: a digital signature that no longer fits. Empty without a change. */
  readonly notices: () => readonly Problem[];
  /** The file with everything that was written; without a change the very bytes that were opened. Fails where a part turns out to be damaged. */
  readonly save: () => Promise<Outcome<Uint8Array>>;
}

/** Opens the bytes of a file. One that is no workbook, encrypted, damaged or too large is a failure. */
export async function openWorkbookFile(bytes: Uint8Array): Promise<Outcome<WorkbookFile>> {
  return withFaults(() => {
    const editor = new WorkbookEditor(openArchive(bytes, NODE_UNPACKING));
    // Nobody who asks for a setting expects a damaged part.
    readSettings(editor.file);
    return {
      port: createFilePort(editor),
      kind: kindOf(editor.contentType),
      isChanged: () => editor.isChanged,
      notices: () => (editor.isChanged && editor.isSigned ? [FILE_TEXTS.signatureBroken()] : []),
      save: () => withFaults(() => (editor.isChanged ? editor.save(NODE_PACKING) : bytes)),
    };
  });
}

function kindOf(contentType: string): FileKind {
  const isTemplate = contentType.includes('template');
  if (contentType.includes('macroEnabled')) return isTemplate ? 'xltm' : 'xlsm';
  return isTemplate ? 'xltx' : 'xlsx';
}
