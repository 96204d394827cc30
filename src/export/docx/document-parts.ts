import { HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx';
import type { Paper, PaperBlock, PaperSection } from '../../domain/report/paper/paper';
import type { PictureMaker } from '../picture/picture-maker';
import { caption, type CaptionKind } from './caption';
import { chartPicture } from './chart-picture';
import { factsTable } from './facts-table';
import { numberTable } from './number-table';
import type { PageWay } from './page';
import { plainText } from './plain-text';
import { LIST_NUMBERING, STYLES } from './styles';
import { printedTable } from './printed-table';

/** What follows each other on pages that lie the same way. */
export interface DocumentPart {
  readonly way: PageWay;
  readonly children: readonly FileChild[];
}

/** The paper as paragraphs, tables and pictures of Word, in order. */
export async function documentParts(
  paper: Paper,
  pictureMaker: PictureMaker,
): Promise<readonly DocumentPart[]> {
  const head: DocumentPart = {
    way: 'portrait',
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(plainText(paper.title))] }),
      factsTable(paper.facts),
    ],
  };
  const captions = captionNumbers();
  const parts: DocumentPart[] = [head];
  for (const section of paper.sections) {
    parts.push({ way: 'portrait', children: [heading(section)] });
    for (const block of section.blocks) parts.push(await blockPart(block, pictureMaker, captions));
  }
  return joined(parts);
}

function heading({ heading: text, rank }: PaperSection): Paragraph {
  return new Paragraph({
    heading: rank === 'part' ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1,
    pageBreakBefore: rank === 'annex',
    children: [new TextRun(plainText(text))],
  });
}

async function blockPart(
  block: PaperBlock,
  pictureMaker: PictureMaker,
  captions: (kind: CaptionKind) => number,
): Promise<DocumentPart> {
  switch (block.kind) {
    case 'text':
      return portrait(new Paragraph(plainText(block.text)));
    case 'gap':
      return portrait(new Paragraph({ style: STYLES.gap, children: [new TextRun(plainText(block.text))] }));
    case 'list':
      return portrait(
        ...block.items.map(
          (item) =>
            new Paragraph({
              style: STYLES.list,
              numbering: { reference: LIST_NUMBERING, level: 0 },
              children: [new TextRun(plainText(item))],
            }),
        ),
      );
    case 'table': {
      const { table, layout } = printedTable(block.table);
      const notes = (block.notes ?? []).map(
        (note) => new Paragraph({ style: STYLES.note, children: [new TextRun(plainText(note))] }),
      );
      return {
        way: layout.way,
        children: [
          caption('Tabelle', captions('Tabelle'), block.table.title),
          numberTable(table, layout),
          ...notes,
          // Air; and without a paragraph between them Word joins two tables into one.
          new Paragraph({ style: STYLES.note }),
        ],
      };
    }
    case 'chart': {
      const number = captions('Abbildung');
      return portrait(
        await chartPicture(block.chart, number, pictureMaker),
        caption('Abbildung', number, block.chart.title),
      );
    }
  }
}

function portrait(...children: readonly FileChild[]): DocumentPart {
  return { way: 'portrait', children };
}

function captionNumbers(): (kind: CaptionKind) => number {
  const last: Record<CaptionKind, number> = { Tabelle: 0, Abbildung: 0 };
  return (kind) => (last[kind] += 1);
}

function joined(parts: readonly DocumentPart[]): readonly DocumentPart[] {
  return parts.reduce<readonly DocumentPart[]>((before, part) => {
    const last = before.at(-1);
    if (last?.way !== part.way) return [...before, part];
    return [...before.slice(0, -1), { way: last.way, children: [...last.children, ...part.children] }];
  }, []);
}
