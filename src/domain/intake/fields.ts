import columns from '../data/spalten.json';

/** The 51 fields a case list may have, by their keys in `spalten.json`. */
export const FIELD_KEYS = [
  'fall_id',
  'nachname',
  'vorname',
  'geburtsdatum',
  'geschlecht',
  'status',
  'rechtskreis',
  'rechtsgrundlage',
  'hilfeart',
  'hilfebeginn',
  'bewilligt_von',
  'bewilligt_bis',
  'bewilligungszeitraum',
  'bescheid_datum',
  'bescheid_umfang_fix',
  'nebenbestimmung',
  'stunden_woche',
  'setting',
  'qualifikation',
  'leistungsform',
  'pb_bis',
  'traeger',
  'schule',
  'schul_nr',
  'schulort',
  'schulart',
  'klasse',
  'klasse_stand',
  'einschulung',
  'foerderschwerpunkt',
  'bedarfsmerkmal',
  'pflegekind',
  'sorgerecht',
  'zustaendigkeit',
  'hilfeplan_datum',
  'hilfeplan_naechste',
  'antrag_datum',
  'weiterbewilligung',
  'rechtsbehelf',
  'rechtsbehelf_gegen',
  'rechtsbehelf_status',
  'gericht_bis',
  'umfang_ausserhalb',
  'wohnort',
  'plz',
  'team',
  'fachkraft',
  'wjh',
  'region',
  'wiedervorlage',
  'bemerkung',
] as const;

export type FieldKey = (typeof FIELD_KEYS)[number];

/** How the cells of a field are read (klassifikation.md §3). */
export type FieldType =
  | 'id'
  | 'text'
  | 'words'
  | 'yesno'
  | 'date-start'
  | 'date-end'
  | 'range'
  | 'schul_nr'
  | 'klasse'
  | 'schoolyear'
  | 'enrolment';

export interface Field {
  readonly key: FieldKey;
  /** The header users know, and the one their lists should have. */
  readonly header: string;
  readonly type: FieldType;
  readonly required: boolean;
  /** Read for classification; the others are mapped and otherwise ignored (§11 g). */
  readonly usedByRules: boolean;
  readonly usedByViews: boolean;
  /** Every column of this field is read, and any hit counts. */
  readonly allColumns: boolean;
  readonly personal: boolean;
  readonly synonyms: readonly string[];
  /** Headers that may mean this field but are only offered, never mapped. */
  readonly ambiguous: readonly string[];
}

export const FIELDS: readonly Field[] = columns.map((column) => ({
  key: column.key as FieldKey,
  header: column.header,
  type: column.type as FieldType,
  required: column.required,
  usedByRules: column.used_by_rules,
  usedByViews: column.used_by_views,
  allColumns: column.all_columns,
  personal: column.personal,
  synonyms: column.synonyms,
  ambiguous: column.ambiguous,
}));

const FIELD_BY_KEY = new Map(FIELDS.map((field) => [field.key, field]));

export function fieldOf(key: FieldKey): Field {
  const field = FIELD_BY_KEY.get(key);
  if (field === undefined) throw new RangeError(`unknown field: ${key}`);
  return field;
}

export function isFieldKey(key: string): key is FieldKey {
  return FIELD_BY_KEY.has(key as FieldKey);
}
