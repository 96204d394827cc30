import type { Day } from '../calendar/day';
import type { SchoolYear } from '../calendar/school-year';
import type { FirstSchoolDays, GridStep } from '../calendar/switch-grid';
import type { RuleTable } from '../rules/rule';
import type { SchoolDirectory } from '../schools/directory';
import type { Wave } from './wave';

/** `KA Einstellungen`. */
export interface Settings {
  /** The evaluation date; `null`: today. */
  readonly stand: Day | null;
  /** The scenario's name on reports. */
  readonly planName: string;
  readonly keepsLog: boolean;
  /** School year to which the class column refers; `null`: that of Stand. */
  readonly classYear: SchoolYear | null;
  readonly gridStep: GridStep;
  readonly shortenedEntryPhase: boolean;
  readonly repetition: boolean;
  /** k, the least count that a report may show. */
  readonly leastCount: number;
}

/** All that the working group has decided: every date, region and rule is data. */
export interface Knowledge {
  /** By normalised region name ({@link regionKey}). */
  readonly waves: ReadonlyMap<string, Wave>;
  readonly firstSchoolDays: FirstSchoolDays;
  readonly schools: SchoolDirectory;
  readonly rules: RuleTable;
  readonly settings: Settings;
}
