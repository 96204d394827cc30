import type { StructureKind } from '../model/changes';

const STRUCTURES: Readonly<Record<StructureKind, string>> = {
  RowInserted: 'Zeilen eingefügt',
  RowDeleted: 'Zeilen gelöscht',
  ColumnInserted: 'Spalten eingefügt',
  ColumnDeleted: 'Spalten gelöscht',
  CellInserted: 'Zellen eingefügt',
  CellDeleted: 'Zellen gelöscht',
};

/** Why a workbook was not saved, and what has to be known of the saved file. */
export const SAVING_TEXTS = {
  notSaved: (file: string, reasons: string) =>
    `„${file}“ wurde nicht gespeichert. ${reasons} Das kann nur Excel ohne Verlust speichern: Machen Sie diese Änderung dort, oder öffnen Sie die Datei hier neu.`,
  failed: (file: string, reason: string) => `„${file}“ wurde nicht gespeichert. ${reason}`,
  sheetDeleted: (sheet: string) => `Das Blatt „${sheet}“ wurde gelöscht.`,
  sheetRenamed: (before: string, now: string) => `Das Blatt „${before}“ wurde in „${now}“ umbenannt.`,
  sheetMoved: (sheet: string) => `Das Blatt „${sheet}“ wurde an eine andere Stelle gesetzt.`,
  structureProtected: (sheet: string) =>
    `Das Blatt „${sheet}“ ist neu, aber die Struktur der Arbeitsmappe ist geschützt.`,
  moved: (sheet: string, kind: StructureKind, address: string) =>
    `Im Blatt „${sheet}“ wurden ${STRUCTURES[kind]} (${address}).`,
  protection: (sheet: string) => `Der Blattschutz von „${sheet}“ wurde geändert.`,
  matrix: (sheet: string, address: string) =>
    `Im Blatt „${sheet}“ wurde ein Teil einer Matrixformel geändert (${address}).`,
  filter: (sheet: string, column: string) =>
    `Im Blatt „${sheet}“ hat die Spalte ${column} eine neue Art von Filter.`,
  foreignList: (sheet: string, address: string) =>
    `Im Blatt „${sheet}“ wurde eine Gültigkeitsprüfung geändert, die auf ein anderes Blatt verweist (${address}).`,
  rules: (sheet: string) => `Im Blatt „${sheet}“ wurde eine bedingte Formatierung geändert.`,
  charts: (sheet: string) =>
    `Im Blatt „${sheet}“ wurden Abbildungen geändert, obwohl es schon Zeichnungen hatte.`,
  tableDeleted: (sheet: string, table: string) =>
    `Im Blatt „${sheet}“ wurde die Tabelle „${table}“ gelöscht oder in einen Bereich umgewandelt.`,
  tableRenamed: (sheet: string, table: string) =>
    `Im Blatt „${sheet}“ wurde die Tabelle „${table}“ umbenannt.`,
  tableMoved: (sheet: string, table: string) =>
    `Im Blatt „${sheet}“ hat die Tabelle „${table}“ einen anderen Bereich, der nicht nur nach rechts oder unten gewachsen ist.`,
  tableRows: (sheet: string, table: string) =>
    `Im Blatt „${sheet}“ hat die Tabelle „${table}“ eine Kopf- oder Ergebniszeile bekommen oder verloren.`,
  columnRenamed: (sheet: string, table: string, column: string) =>
    `Im Blatt „${sheet}“ wurde die Spalte „${column}“ der Tabelle „${table}“ umbenannt, die in Formeln vorkommt.`,
  signatureBroken:
    'Die Datei trägt eine digitale Signatur. Sie gilt nach der Änderung nicht mehr. Signieren Sie die neue Datei, wenn Sie die Signatur brauchen.',
} as const;
