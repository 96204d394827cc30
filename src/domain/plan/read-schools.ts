import { readSchoolNumber } from '../intake/cell-readers';
import { UNREADABLE } from '../intake/reading';
import type { School } from '../schools/school';
import { readSwitch, reportMissing, type Findings, type OwnedRow } from './owned-rows';
import { OWNED_TEXTS } from './texts';
import { ALIASES, splitAliases } from './aliases';
import { regionKey, type Wave } from './wave';

const NUMBER = 'Dienststellennummer';
const NAME = 'Schule';
const REGION = 'Region';

/** Reads `KA Schulen` (klassifikation.md §1, §11 tt); a region that the plan does not know is a notice. */
export function readSchools(
  rows: readonly OwnedRow[],
  waves: ReadonlyMap<string, Wave>,
  findings: Findings,
): readonly School[] {
  const reported = new Set<string>();
  return rows.map((row): School => {
    const school = readSchool(row, findings);
    const key = regionKey(school.region ?? '');
    if (school.region !== null && !waves.has(key) && !reported.has(key)) {
      reported.add(key);
      findings.notices.push(OWNED_TEXTS.regionWithoutWave(row.place(REGION), school.region));
    }
    return school;
  });
}

/** Reads one row of `KA Schulen`. */
export function readSchool(row: OwnedRow, findings: Findings): School {
  const number = readSchoolNumber(row.cell(NUMBER));
  if (number === UNREADABLE) {
    findings.problems.push(OWNED_TEXTS.unreadableNumber(row.place(NUMBER), row.text(NUMBER)));
  }
  const name = row.text(NAME);
  if (name === '') reportMissing(row, NAME, 'den Namen der Schule', findings);
  const region = row.text(REGION);
  return {
    number: typeof number === 'symbol' ? null : number,
    name,
    place: row.text('Gemeinde'),
    isBranch: readSwitch(row, 'Außenstelle', false, findings) ?? false,
    region: region === '' ? null : region,
    participates: readSwitch(row, 'Teilnahme', null, findings) ?? false,
    aliases: splitAliases(row.text(ALIASES)),
  };
}
