import { paperOf } from '../../../../src/domain/report/paper/paper-of';
import { paperTexts } from '../../../builders/paper-texts';
import { publishedReport } from '../../../builders/published-report';
import { allHidden, withValueAt, withValues } from '../../../builders/report-changes';

const NO_BREAK = '\u00A0';

function textOf(report = publishedReport()): string {
  return paperTexts(paperOf(report)).join('\n');
}

test('the paper has the order of a Mitteilungsvorlage', () => {
  const headings = paperOf(publishedReport()).sections.flatMap(({ heading, rank }) =>
    rank === 'part' ? [] : [heading],
  );
  expect(headings).toEqual([
    '1. Anlass',
    '2. Datengrundlage',
    '3. Sachstand je Region und Stufe',
    '4. Nicht im laufenden Betrieb umstellbare Fälle nach Gründen',
    '5. Verlauf',
    '6. Neue Fälle',
    '7. Finanzielle Auswirkungen',
    '8. Nächste Schritte',
    'Anlage: Methodik und Geheimhaltung',
  ]);
});

test('the head says what the report is about', () => {
  const { title, facts } = paperOf(publishedReport({ teams: ['Nord', 'Süd', 'West'] }));
  expect(title).toBe('Umstellung der Schulbegleitung auf Klassenassistenz: Sachstand zum 01.11.2026');
  expect(facts.map(({ value }) => value)).toEqual([
    '30.11.2026',
    '01.11.2026',
    'Stufenplan Herbst 2026',
    'Nord, Süd und West',
    '236',
    '14',
    '•',
    '5',
    'Sperrung: kleine Zahlen sind nicht gezeigt',
    'zusammengefasst',
    'Stufenplan 1.0.0',
  ]);
});

test('every table of the report is in the paper once', () => {
  const tables = paperOf(publishedReport()).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.table.id] : [])),
  );
  expect([...tables].sort()).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6']);
});

test('the proposals of all regions are said with their shares', () => {
  expect(textOf()).toContain(`nicht im laufenden Betrieb umstellbar: 79 Fälle (33${NO_BREAK}%)`);
});

test('proposals without a case are named together', () => {
  expect(textOf()).toContain('keine Fälle: bleibt individuell und ohne Termin');
});

test('a hidden proposal is said not to be shown', () => {
  const report = withValueAt(publishedReport(), 'T1', 'Gesamt', 'läuft aus', null);
  expect(textOf(report)).toContain('nicht gezeigt: läuft aus');
});

test('a share is shown where its base is ten times k', () => {
  const report = withValueAt(publishedReport(), 'T1', 'Barmstedt', 'Gesamt', 50);
  expect(textOf(report)).toContain(`Barmstedt: 50 Fälle, davon 12 umstellbar (24${NO_BREAK}%)`);
});

test('no share is shown where its base is below ten times k', () => {
  const report = withValueAt(publishedReport(), 'T1', 'Barmstedt', 'Gesamt', 49);
  expect(textOf(report)).toContain(
    'Barmstedt: 49 Fälle, davon 12 umstellbar und 20 nicht im laufenden Betrieb umstellbar',
  );
});

test('no share is shown where its base is hidden', () => {
  const report = withValueAt(publishedReport(), 'T1', 'Barmstedt', 'Gesamt', null);
  expect(textOf(report)).toContain(
    'Barmstedt: Zahl der Fälle nicht gezeigt, darunter 12 umstellbar und 20 nicht im laufenden Betrieb umstellbar',
  );
});

test('a hidden number leaves its part of the sentence out', () => {
  const report = withValueAt(publishedReport(), 'T1', 'Barmstedt', 'umstellbar', null);
  expect(textOf(report)).toMatch(/Barmstedt: 55 Fälle, davon 20 nicht im laufenden Betrieb umstellbar/);
});

test('the course is said in days, without those that are hidden', () => {
  expect(textOf()).toContain(
    'Von ihnen wären am 31.07.2027 noch 213, am 31.07.2028 noch 140, am 31.07.2029 noch 62 und am 31.07.2031 keiner einzeln zu begleiten.',
  );
});

test('without a date in the plan there is no course', () => {
  const report = publishedReport();
  const tables = report.tables.map((table) =>
    table.id === 'T6' ? { ...table, columns: [], values: table.rows.map(() => []) } : table,
  );
  const { sections } = paperOf({ ...report, tables });
  expect(sections.find(({ heading }) => heading === '5. Verlauf')?.blocks).toEqual([
    {
      kind: 'text',
      text: 'Für keine Region ist ein Termin festgelegt. Ein Verlauf lässt sich deshalb nicht zeigen.',
    },
  ]);
});

test('finances are left to people', () => {
  const { sections } = paperOf(publishedReport());
  const finances = sections.find(({ heading }) => heading === '7. Finanzielle Auswirkungen');
  expect(finances?.blocks.map(({ kind }) => kind)).toEqual(['gap']);
});

test('what people fill in stands in brackets', () => {
  const gaps = paperOf(publishedReport()).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'gap' ? [block.text] : [])),
  );
  expect(gaps.length).toBeGreaterThan(3);
  for (const text of gaps) expect(text).toMatch(/^\[Bitte ergänzen: .+\]$/);
});

test('a rounded number is not passed off as exact', () => {
  const report = withValueAt(
    publishedReport({ method: 'rundung', caseCount: 235 }),
    'T1',
    'Gesamt',
    'umstellbar',
    60,
  );
  expect(textOf(report)).toContain(`umstellbar: rund 60 Fälle (rund 26${NO_BREAK}%)`);
});

test('a rounded zero is not said to be no case', () => {
  expect(textOf(publishedReport({ method: 'rundung' }))).toContain('ohne Termin: gerundet 0 Fälle\n');
});

test('tables of rounded numbers say that sums may differ', () => {
  expect(textOf(publishedReport({ method: 'rundung' }))).toContain(
    'Die Summen können deshalb von den addierten Einzelwerten abweichen.',
  );
});

test('the sign for a hidden number is explained below tables that have one, and only there', () => {
  const noted = paperOf(publishedReport()).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? [
            {
              hides: block.table.values.flat().includes(null),
              says: (block.notes ?? []).includes('• zu klein oder zum Schutz anderer Zahlen nicht gezeigt'),
            },
          ]
        : [],
    ),
  );
  for (const { hides, says } of noted) expect(says).toBe(hides);
});

test('a report without cases is a paper without charts', () => {
  const report = { ...withValues(publishedReport(), () => 0), caseCount: 0 };
  const kinds = paperOf(report).sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind));
  expect(kinds).not.toContain('chart');
  expect(textOf(report)).toContain('Es sind keine Fälle eingeordnet.');
});

test('a report that hides everything says so and draws nothing', () => {
  const report = allHidden(publishedReport());
  const kinds = paperOf(report).sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind));
  expect(kinds).not.toContain('chart');
  expect(textOf(report)).toContain('Die Zahlen zu den Vorschlägen werden nicht gezeigt.');
});

test('the table of the teams becomes a paper for internal use, without the text of a Vorlage', () => {
  const [first] = publishedReport().tables;
  const tables = first === undefined ? [] : [{ ...first, id: 'T7' as const, rowHeading: 'Team' }];
  const paper = paperOf(publishedReport({ tables }));
  expect(paper.marking).toBe('Nur für den internen Gebrauch');
  expect(paper.sections.map(({ heading }) => heading)).toEqual(['Nur für den internen Gebrauch']);
});

test('nothing is said to lapse', () => {
  expect(textOf()).not.toMatch(/entfällt/);
});

test('what a line of T4 means is said under the name it has in the table', () => {
  const report = publishedReport();
  const tables = report.tables.map((table) => ({
    ...table,
    rows: table.rows.map((line) => (line.key === 'E' ? { ...line, label: 'bis Eingangsphase' } : line)),
  }));
  expect(textOf({ ...report, tables })).toContain('bis Eingangsphase: Eingangsphase (Klassen 1 und 2) oder');
});
