/** The answers to the question whether a sheet may be replaced. */
export const REPLACE_TEXTS = { replace: 'Inhalt ersetzen', keep: 'Nicht ersetzen' } as const;
