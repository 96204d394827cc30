import { failure, success, type Outcome } from '../../../domain/outcome';
import type { Paper } from '../../../domain/report/paper/paper';
import type { PictureMaker } from '../../../export/picture/picture-maker';
import { REPORT_FAULTS } from './texts';

/** The Word file of a paper. A host that draws no pictures is no bug. */
export async function writeWord(paper: Paper): Promise<Outcome<Uint8Array>> {
  const [{ writeDocx }, { canvasPictureMaker }] = await Promise.all([
    import(/* webpackChunkName: "docx" */ '../../../export/docx/write-docx'),
    import(/* webpackChunkName: "docx" */ '../../../export/picture/canvas-picture-maker'),
  ]);
  const refused: unknown[] = [];
  const pictureMaker: PictureMaker = async (...args) => {
    try {
      return await canvasPictureMaker(...args);
    } catch (error) {
      refused.push(error);
      throw error;
    }
  };
  try {
    return success(await writeDocx(paper, pictureMaker));
  } catch (error) {
    if (!refused.includes(error)) throw error;
    return failure(REPORT_FAULTS.notDrawn());
  }
}
