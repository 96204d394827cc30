import type { Problem } from '../domain/outcome';

/** Sentences about the program that holds the workbook: what happened and what to do. No case data. */
export const HOST_TEXTS = {
  cellEdit: (): Problem => ({
    code: 'cell-edit',
    text: 'In einer Zelle ist noch eine Eingabe offen. Beenden Sie die Eingabe mit der Eingabetaste oder mit Esc, und versuchen Sie es noch einmal.',
  }),
  tooLarge: (): Problem => ({
    code: 'too-large',
    text: 'Excel kann so viele Daten nicht auf einmal übertragen, auch nicht in kleinen Teilen. Kürzen Sie sehr lange Texte in der Liste, oder teilen Sie sie auf mehrere Blätter auf.',
  }),
  gone: (): Problem => ({
    code: 'sheet-gone',
    text: 'Ein Blatt oder eine Tabelle ist nicht mehr da. Lesen Sie die Arbeitsmappe neu ein.',
  }),
  accessDenied: (): Problem => ({
    code: 'read-only',
    text: 'Excel lässt die Änderung nicht zu: Die Arbeitsmappe oder ein Blatt ist geschützt oder nur zum Lesen geöffnet. Heben Sie den Schutz auf, oder öffnen Sie die Arbeitsmappe zum Bearbeiten.',
  }),
  structureProtected: (): Problem => ({
    code: 'protected',
    text: 'Die Struktur der Arbeitsmappe ist geschützt, deshalb lässt sich kein Blatt anlegen. Heben Sie den Schutz auf (Überprüfen, Arbeitsmappe schützen), und versuchen Sie es noch einmal.',
  }),
  conflict: (): Problem => ({
    code: 'changed-meanwhile',
    text: 'Jemand anderes hat gleichzeitig in der Arbeitsmappe gearbeitet. Bitte starten Sie noch einmal.',
  }),
  dateSystemChanged: (): Problem => ({
    code: 'changed-meanwhile',
    text: 'Die Zählweise der Datumswerte in der Arbeitsmappe (1900 oder 1904) hat sich geändert. Es wurde nichts geschrieben. Bitte starten Sie noch einmal.',
  }),
  dialogOpen: (): Problem => ({
    code: 'host-error',
    text: 'In Excel ist noch ein Dialogfenster offen. Schließen Sie es, und versuchen Sie es noch einmal.',
  }),
  noAnswer: (code: string): Problem => ({
    code: 'host-error',
    text: `Excel antwortet gerade nicht (${code}). Warten Sie einen Augenblick, und versuchen Sie es noch einmal.`,
  }),
  sessionEnded: (): Problem => ({
    code: 'host-error',
    text: 'Die Sitzung in Excel ist abgelaufen. Laden Sie die Arbeitsmappe neu, und versuchen Sie es noch einmal.',
  }),
  notSupported: (code: string, member: string): Problem => ({
    code: 'host-error',
    text: `Diese Excel-Version kann etwas nicht, was das Add-in braucht (${[code, member].filter(Boolean).join(', ')}). Bitte geben Sie diesen Hinweis an Ihre IT weiter.`,
  }),
  unknown: (code: string, member: string): Problem => ({
    code: 'host-error',
    text: `Excel meldet einen Fehler (${[code, member].filter(Boolean).join(', ')}). Versuchen Sie es noch einmal. Bleibt der Fehler, geben Sie diesen Hinweis an Ihre IT weiter.`,
  }),
  filterCannotReturn: (sheet: string): Problem => ({
    code: 'host-error',
    sheet,
    text: `Blatt „${sheet}“: Der eingestellte Filter ließe sich nach dem Schreiben nicht wieder so setzen. Es wurde nichts geschrieben. Heben Sie den Filter auf, und versuchen Sie es noch einmal.`,
  }),
  filterLost: (sheet: string): Problem => ({
    code: 'host-error',
    sheet,
    text: `Blatt „${sheet}“: Der Filter konnte nicht wieder gesetzt werden. Bitte setzen Sie ihn neu.`,
  }),
  takenBack: (): Problem => ({
    code: 'host-error',
    text: 'Was schon geschrieben war, ist zurückgenommen. Es hat sich nichts geändert.',
  }),
  partlyWritten: (): Problem => ({
    code: 'partly-written',
    text: 'Ein Teil der KA-Werte kann schon geschrieben sein. Starten Sie die Einordnung noch einmal: Sie schreibt alle Werte neu.',
  }),
  notWatchedSelection: (): Problem => ({
    code: 'host-error',
    text: 'Excel meldet nicht, welche Zeile ausgewählt ist. Wählen Sie „Ausgewählte Zeile zeigen“, wenn Sie einen anderen Fall sehen wollen.',
  }),
  notSaved: (code: string): Problem => ({
    code: 'host-error',
    text: `Die Auswahl konnte nicht in der Arbeitsmappe gespeichert werden (${code}). Sie gilt, bis Sie den Aufgabenbereich schließen.`,
  }),
} as const;
