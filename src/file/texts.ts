import type { Problem } from '../domain/outcome';

/** Sentences about files: what happened, where, and what to do. No case data. */
export const FILE_TEXTS = {
  signatureBroken: (): Problem => ({
    code: 'signature',
    text: 'Die Datei trägt eine digitale Signatur. Sie gilt nach der Änderung nicht mehr. Signieren Sie die neue Datei, wenn Sie die Signatur brauchen.',
  }),
  mergedCells: (sheet: string, address: string): Problem => ({
    code: 'cells-in-way',
    sheet,
    text: `Blatt „${sheet}“: Verbundene Zellen (${address}) liegen dort, wo die KA-Spalten stehen sollen. Heben Sie die Verbindung auf, und versuchen Sie es noch einmal.`,
  }),
  matrixFormula: (sheet: string, address: string): Problem => ({
    code: 'cells-in-way',
    sheet,
    text: `Blatt „${sheet}“: In einer KA-Spalte steht ein Teil einer Matrixformel (${address}). Löschen Sie die Formel, und versuchen Sie es noch einmal.`,
  }),
  structureProtected: (): Problem => ({
    code: 'protected',
    text: 'Die Struktur der Arbeitsmappe ist geschützt: Es lassen sich keine Blätter anlegen. Heben Sie den Schutz auf (Überprüfen, Arbeitsmappe schützen), und versuchen Sie es noch einmal.',
  }),
} as const;
