export const SHEET_TEXTS = {
  tableName: (tableId: string): string => `Bericht_${tableId}`,
  noEntries: 'Für diese Tabelle gibt es keine Angaben.',
  gaps: 'Nicht gezeigte Zahlen fehlen in der Abbildung. Eine Lücke heißt nicht null.',
  chartValues: 'Werte der Abbildungen',
  chartValuesNote:
    'Aus diesen Zellen sind die Abbildungen gezeichnet. Eine leere Zelle heißt: Die Zahl wird nicht gezeigt.',
  category: 'Bezeichnung',
  footer: 'Seite &P von &N',
} as const;
