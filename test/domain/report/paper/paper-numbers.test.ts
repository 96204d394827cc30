import fc from 'fast-check';
import { paperOf } from '../../../../src/domain/report/paper/paper-of';
import type { PublishedReport } from '../../../../src/domain/report/published-report';
import type { ShownCount } from '../../../../src/domain/report/report-table';
import { paperTexts } from '../../../builders/paper-texts';
import { publishedReport } from '../../../builders/published-report';
import { allHidden, withValues } from '../../../builders/report-changes';

const SHARE = /\((?:rund )?(unter |über )?(\d+)\u00A0%\)/g;

/** Numbers that are no dates, no rules and no names of lines. */
function numbersIn(texts: readonly string[]): readonly number[] {
  return texts.flatMap((text) =>
    [
      ...text
        .replace(SHARE, '')
        .replace(/\d\d\.\d\d\.\d{4}|R\d\d|\d{4}\/\d\d/g, '')
        .matchAll(/\d+(?:\.\d{3})*/g),
    ].map(([digits]) => Number(digits.replaceAll('.', ''))),
  );
}

function shownValues({ tables, caseCount, leftOut }: PublishedReport): readonly number[] {
  const values: readonly ShownCount[] = [
    ...tables.flatMap((table) => table.values.flat()),
    caseCount,
    leftOut.ended,
    leftOut.duplicates,
  ];
  return values.filter((value) => value !== null);
}

/** As many numbers as the tables of the fixture hold. */
const PLACES = publishedReport().tables.flatMap(({ values }) => values.flat()).length;

/** Counts that no fixed text holds, so that a sum or a difference of them could not hide among its numbers. */
const COUNT = fc.option(fc.integer({ min: 1_000, max: 999_999 }), { nil: null, freq: 3 });

const REPORT: fc.Arbitrary<PublishedReport> = fc
  .record({
    counts: fc.array(COUNT, { minLength: PLACES, maxLength: PLACES }),
    caseCount: COUNT,
    ended: COUNT,
    duplicates: COUNT,
    method: fc.constantFrom('sperrung' as const, 'rundung' as const),
    leastCount: fc.integer({ min: 3, max: 20_000 }),
  })
  .map(({ counts, ...head }) => {
    const { caseCount, ended, duplicates, method, leastCount } = head;
    let place = 0;
    return withValues(
      publishedReport({ caseCount, leftOut: { ended, duplicates }, method, leastCount }),
      () => counts[place++] ?? null,
    );
  });

test('no sentence holds a number that is not printed in a table or in the head', () => {
  fc.assert(
    fc.property(REPORT, (report) => {
      const fixed = numbersIn(paperTexts(paperOf(allHidden(report))));
      const allowed = new Set([...fixed, ...shownValues(report)]);
      expect(numbersIn(paperTexts(paperOf(report))).filter((number) => !allowed.has(number))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('every share is one of two printed numbers, the base of which is at least ten times k', () => {
  fc.assert(
    fc.property(REPORT, (report) => {
      const shown = shownValues(report);
      const bases = shown.filter((base) => base >= 10 * report.leastCount);
      const possible = new Set(
        bases.flatMap((base) =>
          shown.filter((value) => value <= base).map((value) => Math.round((100 * value) / base)),
        ),
      );
      const shares = paperTexts(paperOf(report)).flatMap((text) => [...text.matchAll(SHARE)]);
      const impossible = shares
        .map(([, about, digits]) => (about === undefined ? Number(digits) : about === 'unter ' ? 0 : 100))
        .filter((share) => !possible.has(share));
      expect(impossible).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
