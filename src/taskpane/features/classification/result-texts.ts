/** Apart from the texts of the first screen, since they are loaded with the result. */
export const result = {
  perProposal: 'Fälle je Vorschlag',
  proposal: 'Vorschlag',
  perSheet: 'Fälle je Blatt',
  sheet: 'Blatt',
  count: 'Fälle',
  stand: (stand: string) => `Stand der Einordnung: ${stand}`,
  unchanged: 'Alle Werte standen schon so in der Arbeitsmappe.',
  notices: 'Hinweise',
} as const;
