import {
  AlignmentType,
  Document,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TextRun,
  type IPageSizeAttributes,
} from 'docx';
import type { Paper } from '../../domain/report/paper/paper';
import type { PictureMaker } from '../picture/picture-maker';
import { cleanPackage } from './clean-package';
import { documentParts, type DocumentPart } from './document-parts';
import { A4, MARGINS } from './page';
import { plainText } from './plain-text';
import { DOCUMENT_STYLES, LIST_LEVELS, LIST_NUMBERING, STYLES } from './styles';

/**
 * The paper as a Word document (.docx) with real headings, tables and captions, in German, on A4. The same paper and the
 * same pictures give the same bytes. Throws only what `pictureMaker` throws.
 */
export async function writeDocx(paper: Paper, pictureMaker: PictureMaker): Promise<Uint8Array> {
  const parts = await documentParts(paper, pictureMaker);
  const document = new Document({
    title: plainText(paper.title),
    styles: DOCUMENT_STYLES,
    numbering: { config: [{ reference: LIST_NUMBERING, levels: [...LIST_LEVELS] }] },
    sections: parts.map(({ way, children }) => ({
      properties: { page: { size: pageSize(way), margin: MARGINS[way] } },
      ...(paper.marking === undefined ? {} : { headers: { default: marked(paper.marking) } }),
      footers: { default: pageNumbers() },
      children: [...children],
    })),
  });
  return cleanPackage(await Packer.pack(document, 'uint8array'), plainText(paper.title), paper.date);
}

/** docx turns width and height of a lying page itself. */
function pageSize(way: DocumentPart['way']): IPageSizeAttributes {
  return {
    width: A4.short,
    height: A4.long,
    orientation: way === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
}

function marked(text: string): Header {
  return new Header({
    children: [
      new Paragraph({
        style: STYLES.marking,
        alignment: AlignmentType.RIGHT,
        children: [new TextRun(plainText(text))],
      }),
    ],
  });
}

function pageNumbers(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLES.note,
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ children: ['Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
