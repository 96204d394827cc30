import type { ReportChoices } from '../../../domain/report/prepare-report';
import type { Problem } from '../../../domain/outcome';
import type { OtherWay } from './other-way';

/** Apart from the texts of the first screen, since they are loaded with their page. */
export const report = {
  heading: 'Bericht',
  purpose:
    'Zählt die Fälle für den Jugendhilfeausschuss. Kleine Zahlen werden so verdeckt, dass niemand sie errechnen kann.',
  noWorkbook: 'Die Falllisten sind noch nicht gelesen. Sehen Sie unter „Einordnen“ nach, woran es liegt.',

  audience: 'Für wen ist der Bericht?',
  audiences: {
    public: 'für den Ausschuss (öffentlich)',
    internal: 'nur für den internen Gebrauch: Tabelle nach Teams',
  } satisfies Record<ReportChoices['audience'], string>,

  details: 'Angaben ändern',
  summary: (parts: readonly string[]) => parts.join(' · '),
  standOf: (date: string) => `Stand ${date}`,
  leastCountOf: (count: number) => `Mindestfallzahl ${count}`,
  withEarlier: 'mit früherem Bericht',

  teams: 'Teams',
  allTeams: 'alle Teams',
  someTeams: 'einzelne Teams',
  teamCount: (count: number) => (count === 1 ? '1 Team' : `${count} Teams`),
  readingTeams: 'Die Teams werden gelesen …',
  readTeams: 'Teams lesen',
  teamList: 'Teams im Bericht',
  noTeam: 'Wählen Sie mindestens ein Team.',

  stand: 'Stand',
  standHint: 'Für diesen Tag werden die Fälle eingeordnet.',

  layout: 'Gliederung',
  layouts: {
    grob: 'grob: Schuljahre, zusammengefasste Klassenstufen',
    fein: 'fein: Schulhalbjahre, einzelne Klassenstufen',
  } satisfies Record<ReportChoices['layout'], string>,
  layoutNames: { grob: 'grobe Gliederung', fein: 'feine Gliederung' } satisfies Record<
    ReportChoices['layout'],
    string
  >,
  layoutHint: 'Je feiner, desto mehr Zahlen sind klein und werden verdeckt.',

  method: 'Verfahren',
  methods: {
    sperrung: 'Sperrung: kleine Zahlen verdecken',
    rundung: 'Rundung: alle Zahlen auf Vielfache von 5 runden',
  } satisfies Record<ReportChoices['method'], string>,

  leastCount: 'Mindestfallzahl',
  leastCountHint: 'Kleinere Zahlen gelten als klein. Mindestens 3.',
  leastCountFault: 'Geben Sie als Mindestfallzahl eine ganze Zahl ab 3 ein.',

  earlier: 'Früherer Bericht',
  earlierHint:
    'Gibt es schon einen Bericht? Wählen Sie seine JSON-Datei. Dann verraten auch beide Berichte zusammen keine kleine Zahl.',
  chooseEarlier: 'JSON-Datei wählen',
  earlierChosen: (stand: string) => `Bericht zum Stand ${stand}`,
  removeEarlier: 'Früheren Bericht entfernen',

  create: 'Bericht erstellen',
  stages: {
    reading: 'Die Fälle werden gelesen und gezählt …',
    protecting: 'Kleine Zahlen werden geschützt und geprüft …',
    'protecting-in-foreground':
      'Kleine Zahlen werden geschützt und geprüft. Solange antwortet der Aufgabenbereich nicht …',
  },
  cancelled: 'Das Erstellen wurde abgebrochen.',
  failed: 'Kein Bericht erstellt',
  created: (time: string) => `Bericht erstellt um ${time} Uhr. Die Prüfung ist bestanden.`,
  foreground:
    'Dieses Excel lässt das Rechnen im Hintergrund nicht zu. Der Bericht wurde im Aufgabenbereich gerechnet; das dauert bei großen Listen und lässt sich nicht abbrechen.',
  outdated:
    'Sie haben die Angaben geändert. Die Vorschau zeigt noch den Bericht mit den alten Angaben. Wählen Sie „Bericht erstellen“.',

  hidden: 'Wie viel ist verdeckt?',
  hiddenNothing: 'Keine Zahl ist verdeckt.',
  hiddenInAll: (hidden: number, total: number, percent: number) =>
    `${hidden} von ${total} Zahlen sind verdeckt (${percent} %).`,
  hiddenNote: 'Nullen zählen nicht mit. Sie werden nie verdeckt.',
  hiddenCount: (hidden: number, total: number) => `${hidden} von ${total}`,
  hiddenTables: 'Verdeckte Zahlen je Tabelle',
  table: 'Tabelle',
  hiddenColumn: 'verdeckt',
  muchHidden: 'So ist sehr viel verdeckt.',
  muchHiddenWays: (ways: readonly string[]) => `Besser ist: ${ways.join(', oder: ')}.`,
  coarseInstead: 'die grobe Gliederung',
  roundedInstead: 'das Verfahren Rundung',
  moreTeams: 'mehr Teams in einem Bericht',
  comparing: 'Es wird geprüft, was weniger verdecken würde …',
  otherWay: (way: OtherWay, hidden: number, total: number, before: number) =>
    `${WAYS[way].sentence}: ${hidden} von ${total} Zahlen verdeckt statt ${before}.`,
  takeOther: (way: OtherWay) => WAYS[way].button,

  warnings: 'Bitte prüfen Sie',

  exports: 'Weitergeben',
  notYet: 'Erst wenn ein Bericht erstellt und geprüft ist, können Sie ihn weitergeben.',
  notOutdated: 'Die Angaben sind geändert. Erstellen Sie den Bericht zuerst neu.',
  internalOnly: 'Dieser Bericht ist nur für den internen Gebrauch. Er wird so gekennzeichnet.',
  notThisWorkbook: 'Nicht diese Mappe weitergeben: neue Mappe oder Word verwenden.',
  newWorkbook: 'In neue Mappe',
  asSheet: 'Als Blatt in diese Mappe',
  word: 'Word speichern',
  csv: 'CSV speichern',
  json: 'JSON speichern',
  copy: 'Text und Tabellen kopieren',
  writing: {
    workbook: 'Die neue Mappe wird erstellt …',
    sheet: 'Das Blatt „KA Bericht“ wird geschrieben …',
    word: 'Die Word-Datei wird erstellt …',
    csv: 'Die CSV-Dateien werden erstellt …',
    json: 'Die JSON-Datei wird erstellt …',
    copy: 'Der Bericht wird kopiert …',
  },
  opened: 'Der Bericht ist in einer neuen Mappe geöffnet. Speichern Sie sie dort.',
  sheetWritten: (sheet: string) => `Blatt „${sheet}“ geschrieben.`,
  kept: 'Das Blatt ist geblieben, wie es war.',
  saved: (name: string) => `Gespeichert als „${name}“.`,
  savedHint:
    'Falls keine Datei gespeichert wurde: Manche Excel-Programme lassen das nicht zu. Verwenden Sie dann „In neue Mappe“ oder „Text und Tabellen kopieren“.',
  copied:
    'Kopiert. Fügen Sie Text und Tabellen in Word oder in eine E-Mail ein. Abbildungen sind nicht dabei.',
  stopped: 'Abgebrochen',

  preview: 'Vorschau',
  hiddenNumber: 'nicht gezeigt',
  facts: 'Angaben zum Bericht',
} as const;

const WAYS = {
  coarse: { sentence: 'Mit grober Gliederung', button: 'Grobe Gliederung übernehmen' },
  rounded: { sentence: 'Mit Rundung', button: 'Rundung übernehmen' },
} satisfies Record<OtherWay, { readonly sentence: string; readonly button: string }>;

/** What a host does not let the pane do. */
export const REPORT_FAULTS = {
  notCopied: (): Problem => ({
    code: 'not-copied',
    text: 'Dieses Excel lässt das Kopieren aus dem Aufgabenbereich nicht zu. Verwenden Sie „In neue Mappe“ oder „Word speichern“.',
  }),
  notDrawn: (): Problem => ({
    code: 'pictures-not-drawn',
    text: 'Die Abbildungen für die Word-Datei ließen sich nicht zeichnen. Verwenden Sie „In neue Mappe“, oder kopieren Sie Text und Tabellen.',
  }),
  notReadable: (): Problem => ({
    code: 'earlier-report',
    text: 'Die Datei mit dem früheren Bericht ließ sich nicht öffnen. Prüfen Sie, ob sie noch da ist, und wählen Sie sie noch einmal.',
  }),
} as const;
