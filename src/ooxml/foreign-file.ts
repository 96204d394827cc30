import type { ReadFault } from './read-fault';

/** The first bytes of other kinds of files. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'ein PDF' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'ein Bild' },
  { bytes: [0xff, 0xd8, 0xff], what: 'ein Bild' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'ein Bild' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'ein Textdokument (.rtf)' },
  // Excel 2 to 4, before files were containers.
  { bytes: [0x09, 0x00, 0x04, 0x00], what: 'im sehr alten Excel-Format .xls gespeichert' },
  { bytes: [0x09, 0x02, 0x06, 0x00], what: 'im sehr alten Excel-Format .xls gespeichert' },
  { bytes: [0x09, 0x04, 0x06, 0x00], what: 'im sehr alten Excel-Format .xls gespeichert' },
];

const OLE_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const OLE_ENTRY_BYTES = 128;

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b]);
}

/** Says of a file that is no zip archive what it is, and what to do. */
export function foreignFile(bytes: Uint8Array): ReadFault {
  if (bytes.length === 0)
    return { code: 'not-a-workbook', text: 'Die Datei ist leer. Bitte eine andere Datei wählen.' };
  if (startsWith(bytes, OLE_CONTAINER)) return oleFile(bytes);
  const known = SIGNATURES.find((signature) => startsWith(bytes, signature.bytes));
  if (known !== undefined) return notAWorkbook(known.what);
  return notAWorkbook(textFile(bytes) ?? 'keine Excel-Arbeitsmappe');
}

/** Says of a zip archive without a workbook what it is; `names` are its entries. */
export function foreignArchive(names: readonly string[], mimeType: string): ReadFault {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (mimeType.includes('opendocument.spreadsheet')) return notAWorkbook('eine OpenDocument-Tabelle (.ods)');
  if (mimeType.includes('opendocument')) return notAWorkbook('ein OpenDocument-Dokument');
  if (has(/^xl\/workbook\.bin$/i)) return binaryWorkbook();
  if (has(/^word\//i)) return notAWorkbook('ein Word-Dokument');
  if (has(/^ppt\//i)) return notAWorkbook('eine PowerPoint-Präsentation');
  if (has(/^Index\/.*\.iwa$/i) || has(/^Index\.zip$/i)) return notAWorkbook('eine Numbers-Tabelle');
  return notAWorkbook('ein Archiv ohne Arbeitsmappe');
}

export function binaryWorkbook(): ReadFault {
  return notAWorkbook('im binären Excel-Format .xlsb gespeichert');
}

/** `what` completes the sentence `Die Datei ist …`. */
function notAWorkbook(what: string): ReadFault {
  return {
    code: 'not-a-workbook',
    text: `Die Datei ist ${what}. Bitte als .xlsx speichern (in Excel: Datei › Speichern unter › Excel-Arbeitsmappe).`,
  };
}

/** Old Excel files, and new ones with a password, are containers with named streams. */
function oleFile(bytes: Uint8Array): ReadFault {
  const names = oleNames(bytes);
  if (names.has('EncryptedPackage')) {
    return {
      code: 'encrypted',
      text:
        'Die Datei ist mit einem Kennwort verschlüsselt. Entfernen Sie es in Excel (Datei › Informationen › ' +
        'Arbeitsmappe schützen › Mit Kennwort verschlüsseln), speichern Sie und öffnen Sie die Datei erneut.',
    };
  }
  if (names.has('Workbook') || names.has('Book'))
    return notAWorkbook('im alten Excel-Format .xls gespeichert');
  if (names.has('WordDocument')) return notAWorkbook('ein altes Word-Dokument');
  return notAWorkbook('keine Excel-Arbeitsmappe');
}

/** Names of all streams. Directory entries lie on multiples of 128 bytes and begin with their name in UTF-16. */
function oleNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + OLE_ENTRY_BYTES <= bytes.length; at += OLE_ENTRY_BYTES) {
    const length = view.getUint16(at + 64, true);
    if (length < 4 || length > 64 || length % 2 === 1) continue;
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2));
    if (/^[\x20-\x7e]+$/.test(name)) names.add(name);
  }
  return names;
}

function textFile(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 2000);
  const text = new TextDecoder(start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : 'utf-8')
    .decode(start)
    .trimStart();
  if (/^<\?xml[^>]*>[\s\S]*Excel\.Sheet|urn:schemas-microsoft-com:office:spreadsheet/.test(text)) {
    return 'eine XML-Kalkulationstabelle 2003';
  }
  if (/^(?:<!doctype html|<html|<table|<meta)/i.test(text)) return 'eine Webseite (.html)';
  if (Array.from(text).some(isControlCharacter)) return null;
  return /[;,\t]/.test(text) ? 'eine Textdatei mit Trennzeichen (.csv)' : 'eine Textdatei';
}

/** Text has none but tab, line feed, form feed and return. */
function isControlCharacter(character: string): boolean {
  return character < ' ' && !'\t\n\f\r'.includes(character);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
