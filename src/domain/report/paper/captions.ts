/** What stands above tables and charts, wherever a paper is written. Each kind is numbered by itself. */
export const CAPTIONS = {
  table: (number: number, title: string): string => `Tabelle ${String(number)}: ${title}`,
  chartName: (number: number): string => `Abbildung ${String(number)}`,
  chart: (number: number, title: string): string => `Abbildung ${String(number)}: ${title}`,
  /** An entry of a list without marks of its own; a dot is the mark of hidden numbers. */
  item: (text: string): string => `– ${text}`,
} as const;
