import type { Paper } from '../../src/domain/report/paper/paper';

/** Every sentence of a paper that is not a table: facts, texts, lists, notes, alternative texts, titles of charts. */
export function paperTexts({ title, facts, sections }: Paper): readonly string[] {
  return [
    title,
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    ...sections.flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.flatMap((block) => {
        switch (block.kind) {
          case 'text':
          case 'gap':
            return [block.text];
          case 'list':
            return block.items;
          case 'table':
            return block.notes ?? [];
          case 'chart':
            return [block.chart.title, block.chart.alternativeText];
        }
      }),
    ]),
  ];
}
