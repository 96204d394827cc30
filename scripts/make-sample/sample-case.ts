import SCHOOLS from '../../src/domain/data/schulen.json';
import { serial, type Serial } from './dates';
import type { Random } from './random';

/** An invented case, before a team writes it into its list in its own way. */
export interface SampleCase {
  readonly surname: string;
  readonly firstName: string;
  readonly birth: Serial;
  readonly status: 'laufend' | 'neu' | 'beendet';
  readonly law: 'VIII' | 'IX';
  /** `null` for a new case that is not granted yet. */
  readonly from: Serial | null;
  readonly until: Serial | 'unbefristet' | null;
  readonly condition: string;
  readonly hours: number;
  readonly setting: '1:1' | '1:2' | '1:3' | 'Pool';
  readonly budget: boolean;
  readonly budgetUntil: Serial | null;
  readonly provider: string;
  readonly school: SampleSchool;
  /** In the school year 2026/27. */
  readonly grade: string;
  /** Year in which the child started school. */
  readonly enrolment: number;
  readonly needs: readonly string[];
  readonly isFosterChild: boolean;
  readonly otherAuthority: string;
  readonly planDate: Serial | null;
  readonly applied: Serial;
  readonly renewal: string;
  readonly remedy: { readonly what: string; readonly against: string; readonly state: string } | null;
  readonly courtUntil: Serial | null;
  readonly outside: string;
}

export interface SampleSchool {
  readonly number: string;
  readonly name: string;
  readonly town: string;
}

/** Surnames and first names are put together by chance; nobody real is meant. */
const SURNAMES = [
  'Ahrenfeld',
  'Birkholz',
  'Brackwede',
  'Deichgräber',
  'Eschenbüll',
  'Fährmann',
  'Grünhagen',
  'Haselhorst',
  'Heidkamp',
  'Immenhof',
  'Jungwirth',
  'Köhlbrand',
  'Lindenau',
  'Marschner',
  'Möwenthal',
  'Nordhoff',
  'Osterkamp',
  'Pappelrode',
  'Quellmalz',
  'Rübenach',
  'Sandforth',
  'Schilfbach',
  'Steenbock',
  'Torfgräber',
  'Uhlenhorst',
  'Vogelsang',
  'Wattwil',
  'Weidenbrück',
  'Yildirim',
  'Zandermann',
  'Öhlmühl',
  'Kowalczyk',
  'Al-Nasri',
  'van der Heide',
] as const;

const FIRST_NAMES = [
  'Mila',
  'Jonte',
  'Fiete',
  'Lotta',
  'Emir',
  'Jördis',
  'Ben',
  'Ayla',
  'Mats',
  'Käthe',
  'Levi',
  'Nele',
  'Ole',
  'Zoé',
  'Tjark',
  'Elif',
  'Bosse',
  'Marie-Luise',
  'Björn',
  'Frieda',
  'Can',
  'Ida',
  'Piet',
  'Amira',
  'Lasse',
  'Stine',
] as const;

const PROVIDERS = [
  'Diakonie',
  'Diakonie SH gGmbH',
  'Lebenshilfe',
  'Lebenshilfe e. V.',
  'Schulbegleitung Nord gGmbH',
  'SB Nord',
  'AWO',
  'Kompass Assistenz GmbH',
  'Brücke e.V.',
  'freiberuflich',
] as const;

const NEEDS = [
  'ASS',
  'Autismus',
  'Diabetes',
  'Pflege',
  'Weglauftendenz',
  'Selbstgef.',
  'Hörgerät',
  'Rollstuhl',
  'Talker',
  'ADHS',
  'Struktur',
] as const;

/** @param towns where the team's schools lie; the others share a small rest */
export function createCase(random: Random, towns: readonly string[]): SampleCase {
  const grade = random.weighted([
    ['E1', 5],
    ['E2', 5],
    ['E3', 1],
    ['3', 6],
    ['4', 4],
    ['Vorsch.', 1],
  ]);
  const enrolment = enrolmentOf(grade, random);
  const status = random.weighted<SampleCase['status']>([
    ['laufend', 85],
    ['neu', 11],
    ['beendet', 4],
  ]);
  const law = random.weighted<SampleCase['law']>([
    ['VIII', 85],
    ['IX', 15],
  ]);
  const isFosterChild = random.chance(0.06);
  const hasBudget = random.chance(0.04);
  return {
    surname: random.pick(SURNAMES),
    firstName: random.pick(FIRST_NAMES),
    birth: serial(enrolment - 6, random.whole(1, 6), random.whole(1, 28)) - random.whole(0, 170),
    status,
    law,
    ...granted(status, random),
    condition: random.weighted([
      ['', 60],
      ['WV', 18],
      ['KA-Klausel', 8],
      ['nein', 8],
      ['s. Akte', 2],
    ]),
    hours: random.pick([10, 12.5, 15, 18.75, 20, 25, 27.5]),
    setting: random.weighted<SampleCase['setting']>([
      ['1:1', 80],
      ['1:2', 12],
      ['1:3', 3],
      ['Pool', 5],
    ]),
    budget: hasBudget,
    budgetUntil: hasBudget && random.chance(0.7) ? serial(random.pick([2027, 2028]), 7, 31) : null,
    provider: random.pick(PROVIDERS),
    school: pickSchool(random, towns),
    grade,
    enrolment,
    needs: random.chance(0.16)
      ? [random.pick(NEEDS), ...(random.chance(0.25) ? [random.pick(NEEDS)] : [])]
      : [],
    isFosterChild,
    otherAuthority: random.weighted([
      ['nein', 96],
      ['KE Hamburg', 1],
      ['§ 89a', 1],
      ['ja', 1],
    ]),
    planDate: random.chance(0.04)
      ? null
      : serial(2026, 10, 31) - random.whole(0, random.chance(0.14) ? 620 : 340),
    applied: serial(random.pick([2025, 2026]), random.whole(2, 6), random.whole(1, 28)),
    renewal: random.weighted([
      ['', 42],
      ['ja', 40],
      ['liegt vor', 6],
      ['nein', 10],
      ['ja 12.5.', 2],
    ]),
    remedy: random.chance(0.045) ? createRemedy(random) : null,
    courtUntil: random.chance(0.012) ? serial(2028, 1, 31) : null,
    outside: random.weighted([
      ['', 70],
      ['nein', 12],
      ['ja', 10],
      ['incl. OGTS', 4],
    ]),
  };
}

function enrolmentOf(grade: string, random: Random): number {
  if (grade === 'Vorsch.') return 2027;
  if (grade === 'E1') return 2026;
  if (grade === 'E2') return 2025;
  if (grade === 'E3') return 2024;
  return (grade === '3' ? 2024 : 2023) - (random.chance(0.3) ? 1 : 0);
}

function granted(status: SampleCase['status'], random: Random): Pick<SampleCase, 'from' | 'until'> {
  if (status === 'neu' && random.chance(0.5)) return { from: null, until: null };
  if (status === 'beendet') return { from: serial(2024, 8, 1), until: serial(2026, 7, 31) };
  const until = random.weighted<Serial | 'unbefristet'>([
    [serial(2027, 7, 31), 58],
    [serial(2028, 7, 31), 20],
    [serial(2027, 1, 31), 8],
    [serial(2027, 6, 30), 4],
    [serial(2027, 12, 31), 3],
    [serial(2029, 7, 31), 3],
    ['unbefristet', 3],
    // Overlooked: it ran out already.
    [serial(2026, 7, 31), 2],
  ]);
  return {
    from: random.weighted([
      [serial(2026, 8, 1), 70],
      [serial(2025, 8, 1), 20],
      [serial(2026, 2, 1), 10],
    ]),
    until,
  };
}

function createRemedy(random: Random): SampleCase['remedy'] {
  return {
    what: random.pick(['WS v. 3.6.', 'Widerspruch', 'Klage VG anh.', 'ja']),
    against: random.pick(['Aufhebung', 'Reduzierung', 'Ablehnung', '', 'Kürzung der Stunden']),
    state: random.weighted([
      ['offen', 4],
      ['', 2],
      ['zurückgen.', 1],
      ['erledigt', 1],
    ]),
  };
}

function pickSchool(random: Random, towns: readonly string[]): SampleSchool {
  const kind = random.weighted([
    ['own', 88],
    ['elsewhere', 7],
    ['not taking part', 5],
  ]);
  const schools = SCHOOLS.filter(([, , town = '', , , , , takesPart]) => {
    if (kind === 'not taking part') return takesPart === 'nein';
    return takesPart === 'ja' && towns.includes(town) === (kind === 'own');
  });
  const [number = '', name = '', town = ''] = schools[random.whole(0, schools.length - 1)] ?? [];
  return { number, name, town };
}
