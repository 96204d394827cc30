import { Paragraph, SimpleField, TextRun } from 'docx';
import { plainText } from './plain-text';

export type CaptionKind = 'Tabelle' | 'Abbildung';

/**
 * `Tabelle 1: …`. The number is a field of Word, so that a list of tables can be made of it, and stands there ready for
 * programs that compute no fields.
 */
export function caption(kind: CaptionKind, number: number, title: string): Paragraph {
  return new Paragraph({
    style: 'Caption',
    // The caption stands above a table and below a picture.
    keepNext: kind === 'Tabelle',
    children: [
      new TextRun(`${kind} `),
      new SimpleField(`SEQ ${kind} \\* ARABIC`, String(number)),
      new TextRun(`: ${plainText(title)}`),
    ],
  });
}
