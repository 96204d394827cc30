import { cases, enumerated, quoted } from './texts';

/** Texts of the questions, apart from the others: they are loaded with the questions. */

export const columnQuestion = {
  place: (sheet: string, letter: string) => `Blatt ${quoted(sheet)}, Spalte ${letter}`,
  question: (header: string) => `Was steht in der Spalte ${quoted(header)}?`,
  guess: (field: string) =>
    `Die Überschrift ähnelt ${quoted(field)}. Die Spalte wird bis auf Weiteres so gelesen.`,
  examples: 'Zum Beispiel:',
  yes: (field: string) => `Ja, ${quoted(field)}`,
  other: 'Anderes Feld',
  take: 'Übernehmen',
  notUsed: 'Nicht verwenden',
  later: 'Später',
  isTaken: (field: string, header: string) =>
    `${quoted(field)} wird bisher aus der Spalte ${quoted(header)} gelesen. Wählen Sie das Feld hier, so zählt diese Spalte.`,
} as const;

export const openQuestions = {
  heading: 'Zu klären',
  nothing: 'Aus dieser Einordnung ist nichts zu klären.',
  show: 'Zeigen',
  showOf: (number: number, count: number) => `Zeigen (${number} von ${count})`,
  showCase: (what: string, sheet: string, row: number) =>
    `Zeigen: ${what}, Blatt ${quoted(sheet)}, Zeile ${row}`,
  onSheets: (count: number, sheets: readonly string[]) =>
    `${cases(count)} auf ${sheets.length === 1 ? 'Blatt' : 'den Blättern'} ${enumerated(sheets.map(quoted))}`,
  classifyAgain: 'Erneut einordnen',
  undo: 'Rückgängig',

  schools: (count: number) => `Unklare Schulen (${count})`,
  schoolsSubject: 'unklare Schulen',
  schoolsIntro:
    'Wählen Sie, welche Schule gemeint ist. Der Text aus der Liste wird dann in „KA Schulen“ als Alias dieser Schule eingetragen, und die nächste Einordnung kennt ihn.',
  sheetIsMade:
    'Das Blatt „KA Schulen“ gibt es noch nicht. Mit Ihrer ersten Wahl wird es mit den Vorgaben angelegt.',
  inTown: (text: string, town: string) => `${text}, Schulort ${town}`,
  school: (name: string, place: string) => `${name} (${place})`,
  isMeant: 'Gemeint ist:',
  otherSchool: 'Andere Schule wählen',
  otherSchoolFor: (text: string) => `Andere Schule wählen für ${quoted(text)}`,
  search: 'Schule suchen',
  noSchool: 'Keine Schule gefunden.',
  assign: 'Zuordnen',
  several: (schools: readonly string[]) => `Mehrere Schulen heißen so: ${enumerated(schools)}.`,
  severalByNumber: (schools: readonly string[]) =>
    `Mehrere Schulen haben diese Nummer: ${enumerated(schools)}.`,
  elsewhere: (town: string, schools: readonly string[]) =>
    `Der Fall nennt ${town}. Dort gibt es keine Schule dieses Namens, aber anderswo: ${enumerated(schools)}.`,
  unknownNumber: 'Diese Dienststellennummer hat keine Schule in „KA Schulen“.',
  enterPlaceOrNumber: 'Tragen Sie im Fall den Schulort oder die Dienststellennummer ein.',
  correctPlaceOrNumber: 'Berichtigen Sie im Fall den Schulort, oder tragen Sie die Dienststellennummer ein.',
  enterNameOrNumber: 'Berichtigen Sie die Nummer im Fall, oder tragen Sie dort den Namen der Schule ein.',
  aliasIsNoHelp: 'Ein Alias hilft hier nicht.',
  chosen: (text: string, school: string) =>
    `${quoted(text)} ist jetzt ein Alias der Schule ${school}. Er zählt ab der nächsten Einordnung.`,
  saving: 'Der Alias wird eingetragen …',
  undoing: 'Der Alias wird zurückgenommen …',
  added: 'Von Ihnen eingetragene Aliase',
  addedSubject: 'eingetragene Aliase',
  addedAlias: (text: string, school: string) => `${quoted(text)} bei ${school}`,
  undoAlias: (text: string) => `Rückgängig: Alias ${quoted(text)}`,
  undone: (text: string) => `Der Alias ${quoted(text)} ist zurückgenommen.`,

  branches: (count: number) => `Außenstellen ohne Region (${count})`,
  branchesSubject: 'Außenstellen ohne Region',
  branchesIntro:
    'Für diese Außenstellen ist noch keine Region eingetragen. Ein Alias hilft nicht: Die Arbeitsgruppe entscheidet, zu welcher Region sie gehören, und trägt sie in „KA Schulen“ ein. Ordnen Sie die Fälle danach erneut ein.',
  branchSheetIsMade:
    'Das Blatt „KA Schulen“ gibt es noch nicht. Mit „Region eintragen“ wird es mit den Vorgaben angelegt.',
  enterRegion: 'Region eintragen',
  enterRegionFor: (school: string) => `Region eintragen: ${school}`,

  cells: (count: number) => `Fehlende und unklare Angaben (${count})`,
  cellsSubject: 'Spalten mit fehlenden und unklaren Angaben',
  cellsIntro: 'Berichtigen Sie die Angaben in der Liste, und ordnen Sie die Fälle erneut ein.',
  groupTitle: (header: string, sheet: string) => `${header}, Blatt ${quoted(sheet)}`,
  places: (count: number) => (count === 1 ? '1 Stelle' : `${count} Stellen`),
  columnMissing: (count: number) =>
    `Die Spalte fehlt (${cases(count)}). Ergänzen Sie die Spalte, oder ordnen Sie eine vorhandene zu.`,
  row: (row: number, id: string | null) => (id === null ? `Zeile ${row}` : `Zeile ${row}, ${id}`),
  more: (count: number) => `Weitere zeigen (${count})`,
  moreOf: (count: number, subject: string) => `Weitere zeigen (${count}): ${subject}`,
  missing: 'fehlt',
  unreadable: (text: string) => `${quoted(text)} ist nicht lesbar`,
  endBeforeStart: (end: string, start: string) => `${end} liegt vor dem Beginn am ${start}`,
  endedButCurrent: (end: string, status: string) =>
    `${end} ist vorbei, der Fallstatus ist ${quoted(status)} und ein Folgeantrag ist nicht vermerkt`,
  bornAfterStand: (birth: string) => `${birth} liegt nach dem Stand`,
  implausibleAge: (birth: string, age: number) =>
    `${birth} ergibt ein Alter von ${age === 1 ? '1 Jahr' : `${age} Jahren`}`,
  duplicate: (sheet: string, row: number) => `steht auch auf Blatt ${quoted(sheet)}, Zeile ${row}`,
} as const;
