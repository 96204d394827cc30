import { tagsOf, textOf, type Parts } from './package-view';

/** Something a user has in a workbook, and how often, counted in the parts of the file. */
export interface Feature {
  readonly title: string;
  readonly count: (parts: Parts) => number;
  /** Why the number is another one after a run; without a reason it must be the same. */
  readonly change?: string;
  /** What a user must know though the number is the same. */
  readonly note?: string;
}

export interface FeatureGroup {
  readonly title: string;
  readonly features: readonly Feature[];
}

const SHEETS = /^xl\/worksheets\/sheet\d+\.xml$/;
const TABLES = /^xl\/tables\/table\d+\.xml$/;
const WORKBOOK = /^xl\/workbook\.xml$/;
const STYLES = /^xl\/styles\.xml$/;
const STRINGS = /^xl\/sharedStrings\.xml$/;
const CHARTS = /^xl\/charts\/chart\d+\.xml$/;
const DRAWINGS = /^xl\/drawings\/drawing\d+\.xml$/;

/** Start tags of an element in the parts with such names, as far as they fit. */
function elements(part: RegExp, element: string, fits = /./s): (parts: Parts) => number {
  return (parts) =>
    [...parts.keys()]
      .filter((name) => part.test(name))
      .flatMap((name) => tagsOf(textOf(parts, name), element))
      .filter((tag) => fits.test(tag)).length;
}

/** Elements without a prefix, or with this one: `cfRule` and `x14:cfRule` are two things. */
function named(part: RegExp, element: string): (parts: Parts) => number {
  return elements(part, element.replace(/^\w+:/, ''), new RegExp(`^<${element}[\\s/>]`));
}

function parts(name: RegExp): (all: Parts) => number {
  return (all) => [...all.keys()].filter((part) => name.test(part)).length;
}

const KA_COLUMNS_ADDED = 'die elf KA-Spalten';

export const FEATURE_GROUPS: readonly FeatureGroup[] = [
  {
    title: 'Blätter und Zellen',
    features: [
      { title: 'Blätter', count: elements(WORKBOOK, 'sheet') },
      { title: 'ausgeblendete Blätter', count: elements(WORKBOOK, 'sheet', /state="(hidden|veryHidden)"/) },
      { title: 'Diagrammblätter', count: parts(/^xl\/chartsheets\/sheet/) },
      { title: 'Zellen', count: named(SHEETS, 'c'), change: 'die Zellen der KA-Spalten' },
      { title: 'Formeln', count: named(SHEETS, 'f') },
      { title: 'gemeinsame Formeln', count: elements(SHEETS, 'f', /t="shared"/) },
      { title: 'Matrixformeln', count: elements(SHEETS, 'f', /t="array"/) },
      { title: 'Formeln mit Überlauf', count: elements(SHEETS, 'c', /\scm="/) },
      { title: 'Einträge der Berechnungskette', count: elements(/^xl\/calcChain\.xml$/, 'c') },
      { title: 'Texte mit mehreren Schriften', count: (all) => items(all, '<r>') },
      { title: 'Texte mit Lautschrift', count: (all) => items(all, '<rPh') },
      { title: 'verbundene Bereiche', count: elements(SHEETS, 'mergeCell') },
      { title: 'Verknüpfungen (Hyperlinks)', count: elements(SHEETS, 'hyperlink') },
      { title: 'Ausnahmen der Fehlerprüfung', count: elements(SHEETS, 'ignoredError') },
      { title: 'definierte Namen', count: elements(WORKBOOK, 'definedName') },
    ],
  },
  {
    title: 'Tabellen und Filter',
    features: [
      { title: 'Tabellen', count: parts(TABLES) },
      { title: 'Spalten der Tabellen', count: elements(TABLES, 'tableColumn'), change: KA_COLUMNS_ADDED },
      { title: 'berechnete Spalten', count: elements(TABLES, 'calculatedColumnFormula') },
      { title: 'Ergebniszeilen', count: elements(TABLES, 'table', /totalsRowCount="1"/) },
      { title: 'Filter der Tabellen', count: elements(TABLES, 'autoFilter') },
      { title: 'Filter der Blätter', count: elements(SHEETS, 'autoFilter') },
      { title: 'Filterbedingungen', count: elements(/^xl\/(tables|worksheets)\/\w+\.xml$/, 'filterColumn') },
      { title: 'Sortierungen', count: elements(TABLES, 'sortCondition') },
      { title: 'Datenschnitte', count: elements(/^xl\/slicers\//, 'slicer') },
      { title: 'Abfragetabellen', count: parts(/^xl\/queryTables\/queryTable\d+\.xml$/) },
      { title: 'Pivot-Tabellen', count: parts(/^xl\/pivotTables\/pivotTable\d+\.xml$/) },
      { title: 'Datensätze im Pivot-Speicher', count: named(/^xl\/pivotCache\/pivotCacheRecords/, 'r') },
    ],
  },
  {
    title: 'Aussehen',
    features: [
      { title: 'ausgeblendete Zeilen', count: elements(SHEETS, 'row', /\shidden="1"/) },
      { title: 'eigene Zeilenhöhen', count: elements(SHEETS, 'row', /customHeight="1"/) },
      { title: 'gruppierte Zeilen', count: elements(SHEETS, 'row', /outlineLevel="/) },
      {
        title: 'Angaben zu Spalten (Breite, Format)',
        count: elements(SHEETS, 'col', /\smin="/),
        change: 'Breiten der KA-Spalten',
      },
      { title: 'gruppierte Spalten', count: elements(SHEETS, 'col', /outlineLevel="/) },
      { title: 'ausgeblendete Spalten', count: elements(SHEETS, 'col', /\shidden="1"/) },
      { title: 'fixierte Fenster', count: elements(SHEETS, 'pane', /state="frozen"/) },
      { title: 'Zellformate', count: cellFormats, change: 'Datum als TT.MM.JJJJ' },
      { title: 'eigene Zahlenformate', count: customFormats, change: 'Datum als TT.MM.JJJJ' },
      { title: 'Formatvorlagen', count: elements(STYLES, 'cellStyle') },
      { title: 'Tabellenformatvorlagen', count: elements(STYLES, 'tableStyle') },
      {
        title: 'bedingte Formate',
        count: named(SHEETS, 'cfRule'),
        change: 'Farben für KA Vorschlag, je Fallliste sieben',
      },
      { title: 'bedingte Formate ab Excel 2010', count: named(SHEETS, 'x14:cfRule') },
      { title: 'Sparklines', count: named(SHEETS, 'x14:sparkline') },
      { title: 'Designs', count: parts(/^xl\/theme\/theme\d+\.xml$/) },
    ],
  },
  {
    title: 'Eingabe und Schutz',
    features: [
      {
        title: 'Datenüberprüfungen',
        count: named(SHEETS, 'dataValidation'),
        change: 'Auswahl für KA Entscheidung, je Fallliste eine',
      },
      { title: 'Datenüberprüfungen ab Excel 2010', count: named(SHEETS, 'x14:dataValidation') },
      { title: 'Steuerelemente', count: elements(SHEETS, 'control') },
      { title: 'geschützte Blätter', count: elements(SHEETS, 'sheetProtection') },
      { title: 'freigegebene Bereiche', count: elements(SHEETS, 'protectedRange') },
      { title: 'Arbeitsmappenschutz', count: elements(WORKBOOK, 'workbookProtection') },
      { title: 'Makroprojekte', count: parts(/^xl\/vbaProject\.bin$/) },
      {
        title: 'digitale Signaturen',
        count: parts(/^_xmlsignatures\/sig\d+\.xml$/),
        note: 'gilt nicht mehr, wird gemeldet',
      },
    ],
  },
  {
    title: 'Zeichnungen und Kommentare',
    features: [
      { title: 'Diagramme', count: parts(CHARTS) },
      { title: 'Datenreihen', count: elements(CHARTS, 'ser') },
      { title: 'Bilddateien', count: parts(/^xl\/media\//) },
      { title: 'Bilder auf Blättern', count: elements(DRAWINGS, 'pic') },
      { title: 'Formen', count: elements(DRAWINGS, 'sp') },
      { title: 'Verankerungen', count: elements(DRAWINGS, '(?:twoCell|oneCell|absolute)Anchor') },
      { title: 'Notizen', count: elements(/^xl\/comments\d+\.xml$/, 'comment') },
      { title: 'Kommentare mit Antworten', count: elements(/^xl\/threadedComments\//, 'threadedComment') },
      { title: 'Personen', count: elements(/^xl\/persons\//, 'person') },
    ],
  },
  {
    title: 'Drucken',
    features: [
      { title: 'Druckbereiche', count: elements(WORKBOOK, 'definedName', /_xlnm\.Print_Area/) },
      { title: 'Drucktitel', count: elements(WORKBOOK, 'definedName', /_xlnm\.Print_Titles/) },
      { title: 'Kopf- und Fußzeilen', count: elements(SHEETS, 'headerFooter') },
      { title: 'Bilder in Kopfzeilen', count: elements(SHEETS, 'legacyDrawingHF') },
      { title: 'Seitenumbrüche', count: elements(SHEETS, 'brk') },
      { title: 'Druckereinstellungen', count: parts(/^xl\/printerSettings\//) },
    ],
  },
  {
    title: 'Verbindungen und Eigenschaften',
    features: [
      { title: 'Datenverbindungen', count: elements(/^xl\/connections\.xml$/, 'connection') },
      {
        title: 'Verknüpfungen mit anderen Mappen',
        count: parts(/^xl\/externalLinks\/externalLink\d+\.xml$/),
      },
      { title: 'eigene XML-Daten', count: parts(/^customXml\/item\d+\.xml$/) },
      { title: 'Eigenschaften der Datei', count: parts(/^docProps\//) },
      { title: 'eigene Eigenschaften', count: elements(/^docProps\/custom\.xml$/, 'property') },
      { title: 'eigene Eigenschaften von Blättern', count: elements(SHEETS, 'customPr') },
      { title: 'Vertraulichkeitsbezeichnungen', count: elements(/^docMetadata\//, 'label') },
      { title: 'Aufgabenbereiche anderer Add-Ins', count: elements(/webextensions\/taskpanes/, 'taskpane') },
      { title: 'Daten anderer Add-Ins', count: elements(/webextensions\/webextension\d/, 'property') },
    ],
  },
];

/** Shared strings that hold an element. */
function items(all: Parts, start: string): number {
  return [...all.keys()]
    .filter((name) => STRINGS.test(name))
    .flatMap((name) => textOf(all, name).split('</si>'))
    .filter((item) => item.includes(start)).length;
}

function section(all: Parts, element: string): string {
  const [, content = ''] =
    new RegExp(`<${element}[\\s>](.*?)</${element}>`, 's').exec(textOf(all, 'xl/styles.xml')) ?? [];
  return content;
}

function cellFormats(all: Parts): number {
  return tagsOf(section(all, 'cellXfs'), 'xf').length;
}

function customFormats(all: Parts): number {
  return tagsOf(section(all, 'numFmts'), 'numFmt').length;
}
