import type { Cell } from '../cell';

/** Names of the settings in `KA Einstellungen` (klassifikation.md §1). */
export const SETTING_NAMES = [
  'Stand',
  'Planbezeichnung',
  'Protokoll',
  'Schuljahr der Klassenangabe',
  'Umstellungsraster',
  'Verkürzte Eingangsphase berücksichtigen',
  'Wiederholung berücksichtigen',
  'Mindestfallzahl',
] as const;

export type SettingName = (typeof SETTING_NAMES)[number];

export interface SettingDefault {
  readonly name: SettingName;
  readonly defaultValue: Cell;
  /** What users read beside it. */
  readonly explanation: string;
}

export const LEAST_COUNT_DEFAULT = 5;
/** A report may not show counts from below this. */
export const LEAST_COUNT_MINIMUM = 3;

export const SETTINGS: readonly SettingDefault[] = [
  {
    name: 'Stand',
    defaultValue: null,
    explanation: 'Tag, auf den sich die Einordnung bezieht (TT.MM.JJJJ). Leer: heute.',
  },
  {
    name: 'Planbezeichnung',
    defaultValue: null,
    explanation: 'Name des Umsetzungsplans. Er steht auf Berichten.',
  },
  {
    name: 'Protokoll',
    defaultValue: 'ja',
    explanation: 'ja oder nein: Läufe im Blatt KA Protokoll vermerken, ohne Falldaten.',
  },
  {
    name: 'Schuljahr der Klassenangabe',
    defaultValue: null,
    explanation: 'Schuljahr, für das die Spalte Klasse gilt (2025/26). Leer: Schuljahr des Stands.',
  },
  {
    name: 'Umstellungsraster',
    defaultValue: 'Schuljahr',
    explanation: 'Schuljahr oder Halbjahr: Zu welchen Terminen Fälle umgestellt werden können.',
  },
  {
    name: 'Verkürzte Eingangsphase berücksichtigen',
    defaultValue: 'nein',
    explanation: 'ja oder nein: Nach dem ersten Schuljahr kann schon Klasse 3 folgen.',
  },
  {
    name: 'Wiederholung berücksichtigen',
    defaultValue: 'nein',
    explanation: 'ja oder nein: Klasse 3 und 4 können wiederholt werden.',
  },
  {
    name: 'Mindestfallzahl',
    defaultValue: LEAST_COUNT_DEFAULT,
    explanation: 'Kleinere Anzahlen stehen in keinem Bericht. Mindestens 3.',
  },
];
