import type { ReportTableId } from '../report-table';

interface TableTexts {
  readonly title: string;
  readonly rowHeading: string;
  readonly columnHeading: string;
}

/** Captions and headings of the tables, as they are printed. */
export const TABLE_TEXTS: Readonly<Record<ReportTableId, TableTexts>> = {
  T1: { title: 'Fälle nach Region und Vorschlag', rowHeading: 'Region', columnHeading: 'Vorschlag' },
  T2: { title: 'Fälle nach Region und Fallart', rowHeading: 'Region', columnHeading: 'Fallart' },
  T3: { title: 'Gründe: Fälle je Regel', rowHeading: 'Regel', columnHeading: 'Fälle' },
  T4: {
    title: 'Fälle nach Klassenstufe zum Umstellungstermin und Vorschlag',
    rowHeading: 'Klassenstufe',
    columnHeading: 'Vorschlag',
  },
  T5: {
    title: 'Ende der Bewilligungen nach Region',
    rowHeading: 'Ende der Bewilligung',
    columnHeading: 'Region',
  },
  T6: {
    title: 'Verlauf: Fälle, die noch einzeln begleitet werden',
    rowHeading: 'Region',
    columnHeading: 'am Ende des',
  },
  T7: { title: 'Fälle nach ASD-Team und Vorschlag', rowHeading: 'ASD-Team', columnHeading: 'Vorschlag' },
};

export const NO_REGION = 'ohne Region';
export const NO_TEAM = 'ohne Team';
/** The only column of T3. */
export const CASES_COLUMN = 'Fälle';
