/** All that the workbench itself says. */
export const TEXTS = {
  title: 'Werkbank',
  openFile: 'Datei öffnen',
  dropHere: 'Datei hier ablegen, um sie zu öffnen',
  opening: (name: string) => `„${name}“ wird geöffnet …`,
  opened: (name: string) => `„${name}“ ist geöffnet.`,
  notOpened: (name: string, reason: string) => `„${name}“ wurde nicht geöffnet. ${reason}`,
  oneFile: 'Bitte nur eine Datei ablegen.',
  close: 'Schließen',
  ribbon: 'Menüband',
  ribbonFailed: 'Das Menüband konnte nicht geladen werden: manifest.xml fehlt oder ist beschädigt.',
  pane: 'Aufgabenbereich',
  closePane: 'Aufgabenbereich schließen',
  sheets: 'Tabellenblätter',
  sheetOf: (name: string) => `Tabelle ${name}`,
  hiddenSheets: (count: number) =>
    count === 1 ? '1 Blatt ausgeblendet' : `${String(count)} Blätter ausgeblendet`,
  nameBox: 'Namenfeld: Zelle, zu der gesprungen wird',
  noSuchCell: (text: string) => `„${text}“ ist keine Zelle. Bitte eine Adresse wie B12 eingeben.`,
  content: 'Inhalt der Zelle',
  editCell: (address: string) => `Zelle ${address} bearbeiten`,
  ready: 'Bereit',
  editing: 'Bearbeiten',
  protectedSheet: (name: string) => `Das Blatt „${name}“ ist geschützt`,
  protectedCell: (name: string) =>
    `Die Zelle ist geschützt. Heben Sie zuerst den Blattschutz von „${name}“ auf.`,
  readOnly: 'Die Mappe ist schreibgeschützt.',
  noFormula: 'Formeln kann die Werkbank nicht berechnen. Bitte geben Sie den Wert ein.',
  notInList: (values: string) => `Der Wert ist hier nicht zulässig. Möglich sind: ${values}.`,
  refused: 'Excel lässt diese Änderung hier nicht zu.',
  filtered: (shown: number, all: number) => `${String(shown)} von ${String(all)} Zeilen gefunden`,
  filteredColumn: 'gefiltert',
  filterColumn: 'mit Filter',
  sum: (count: number, sum: string | null) =>
    sum === null ? `Anzahl: ${String(count)}` : `Anzahl: ${String(count)} · Summe: ${sum}`,
  unknownMember: (members: string) =>
    `Das Add-in nutzt etwas, das die Werkbank nicht kennt: ${members}. In Excel kann es vorhanden sein.`,
} as const;
