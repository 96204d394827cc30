import type { Problem } from '../../domain/outcome';

/** Sentences about saved views. */
export const VIEW_PROBLEMS = {
  noName: (): Problem => ({
    code: 'view-name',
    text: 'Die Ansicht hat noch keinen Namen. Geben Sie einen Namen ein.',
  }),
  nameTooLong: (most: number): Problem => ({
    code: 'view-name',
    text: `Der Name der Ansicht ist zu lang. Kürzen Sie ihn auf höchstens ${most} Zeichen.`,
  }),
  nameTaken: (name: string): Problem => ({
    code: 'view-name',
    text: `Eine Ansicht „${name}“ gibt es schon. Wählen Sie einen anderen Namen.`,
  }),
  tooManyViews: (most: number): Problem => ({
    code: 'too-many-views',
    text: `In der Arbeitsmappe sind schon ${most} Ansichten gespeichert. Löschen Sie eine, die Sie nicht mehr brauchen.`,
  }),
  viewGone: (name: string): Problem => ({
    code: 'view-gone',
    text: `Die Ansicht „${name}“ ist nicht mehr da. Sie wurde inzwischen gelöscht oder umbenannt.`,
  }),
} as const;
