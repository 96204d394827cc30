import { JsonDocument } from '../../src/cli/json-document';
import { MemorySink } from '../../src/cli/memory-sink';
import { dayFromIso } from '../../src/domain/calendar/day';
import type { Classification } from '../../src/domain/classification';
import { failure } from '../../src/domain/outcome';
import type { FoundCase } from '../../src/workbook/classify-lists';
import { STAND } from '../builders/case-list';

const CLASSIFICATION: Classification = {
  region: 'Region 2',
  stage: 2,
  switchDate: dayFromIso('2026-08-17'),
  caseType: 'laufend',
  proposal: 'gesperrt',
  earliestDate: null,
  rules: ['R01', 'R14'],
  reasons: [
    { rule: 'R01', text: 'Erster Grund (§ 47 SGB X)' },
    { rule: 'R14', text: 'Zweiter „Grund“' },
  ],
  uncheckable: [],
};

function found(changes: Partial<FoundCase> = {}): FoundCase {
  return { sheetName: 'ASD', row: 5, caseId: '51.3-1/24', classification: CLASSIFICATION, ...changes };
}

function textOf(sink: MemorySink): string {
  return Buffer.concat(sink.take()).toString('utf8');
}

test('a case is one line with its place, its id and the nine values', () => {
  const sink = new MemorySink();
  const document = new JsonDocument(sink, false);
  document.begin('liste.xlsx', STAND);
  document.addCase(found());
  document.complete();
  document.end();
  expect(textOf(sink)).toBe(
    '{"stand": "2025-03-31", "zeilen": [\n' +
      '{"sheet": "ASD", "row": 5, "fall_id": "51.3-1/24", "KA Region": "Region 2", "KA Stufe": 2, ' +
      '"KA Umstellung am": "2026-08-17", "KA Fallart": "laufend", "KA Vorschlag": "gesperrt", ' +
      '"KA Frühester Termin": null, "KA Regeln": ["R01", "R14"], ' +
      '"KA Gründe": "Erster Grund (§ 47 SGB X) · Zweiter „Grund“", "KA Nicht prüfbar": []}\n]}\n',
  );
});

test('a case with nothing to say has null and empty lists, and an empty id', () => {
  const sink = new MemorySink();
  const document = new JsonDocument(sink, false);
  const nothing = { region: null, stage: null, switchDate: null, rules: [], reasons: [] };
  document.begin('liste.xlsx', STAND);
  document.addCase(found({ caseId: null, classification: { ...CLASSIFICATION, ...nothing } }));
  document.complete();
  const { zeilen } = JSON.parse(textOf(sink)) as { readonly zeilen: readonly unknown[] };
  expect(zeilen[0]).toEqual({
    sheet: 'ASD',
    row: 5,
    fall_id: '',
    'KA Region': null,
    'KA Stufe': null,
    'KA Umstellung am': null,
    'KA Fallart': 'laufend',
    'KA Vorschlag': 'gesperrt',
    'KA Frühester Termin': null,
    'KA Regeln': [],
    'KA Gründe': null,
    'KA Nicht prüfbar': [],
  });
});

test.each(['"', '\\', '\n', '\u2028', '\ud800', '😀'])('%j in a name survives', (sign) => {
  const sink = new MemorySink();
  const document = new JsonDocument(sink, true);
  document.begin(`a${sign}.xlsx`, STAND);
  document.addCase(found({ sheetName: `b${sign}`, caseId: `c${sign}` }));
  document.complete();
  document.keep();
  document.end();
  expect(JSON.parse(textOf(sink))).toMatchObject([
    { datei: `a${sign}.xlsx`, zeilen: [{ sheet: `b${sign}`, fall_id: `c${sign}` }] },
  ]);
});

test('of several inputs only those that are kept stay, however far the others have come', () => {
  const sink = new MemorySink();
  const document = new JsonDocument(sink, true);
  const add = (file: string, count: number): void => {
    document.begin(file, STAND);
    for (let row = 1; row <= count; row += 1) document.addCase(found({ row }));
  };
  document.takeBack();
  add('1', 1000);
  document.takeBack();
  add('2', 1);
  document.complete();
  document.keep();
  add('3', 1000);
  document.complete();
  document.takeBack();
  add('4', 700);
  document.complete();
  document.keep();
  document.end();
  const json = JSON.parse(textOf(sink)) as readonly {
    readonly datei: string;
    readonly zeilen: readonly unknown[];
  }[];
  expect(json.map(({ datei, zeilen }) => [datei, zeilen.length])).toEqual([
    ['2', 1],
    ['4', 700],
  ]);
});

test('a long list goes out in pieces', () => {
  const sizes: number[] = [];
  const sink = new MemorySink();
  const write = sink.write.bind(sink);
  sink.write = (bytes) => {
    sizes.push(bytes.length);
    return write(bytes);
  };
  const document = new JsonDocument(sink, false);
  document.begin('liste.xlsx', STAND);
  for (let row = 1; row <= 20_000; row += 1) document.addCase(found({ row }));
  document.complete();
  expect(Math.max(...sizes)).toBeLessThanOrEqual(256 * 1024);
  expect(sizes.length).toBeGreaterThan(10);
});

test('a reason longer than a piece stays whole', () => {
  const sink = new MemorySink();
  const document = new JsonDocument(sink, false);
  const text = 'Grund „ä“ '.repeat(20_000);
  document.begin('liste.xlsx', STAND);
  document.addCase(found());
  document.addCase(found({ classification: { ...CLASSIFICATION, reasons: [{ rule: 'R20', text }] } }));
  document.addCase(found());
  document.complete();
  expect(JSON.parse(textOf(sink))).toMatchObject({ zeilen: [{}, { 'KA Gründe': text }, {}] });
});

test('a refusal on the way is told at the end', () => {
  const refusal = failure({ code: 'not-written', text: 'Kein Platz.' });
  const document = new JsonDocument({ size: 0, write: () => refusal, cutTo: () => refusal }, false);
  document.begin('liste.xlsx', STAND);
  for (let row = 1; row <= 1000; row += 1) document.addCase(found({ row }));
  expect(document.complete()).toBe(refusal);
});
