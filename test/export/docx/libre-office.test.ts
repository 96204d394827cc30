import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pictureMaker } from '../../../src/cli/picture-maker';
import { paperOf } from '../../../src/domain/report/paper/paper-of';
import { writeDocx } from '../../../src/export/docx/write-docx';
import { publishedReport } from '../../builders/published-report';
import { convert } from '../../file/fidelity/programs';

/** The document of the fixture as LibreOffice reads it. */
async function converted(format: string): Promise<Buffer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bericht-'));
  try {
    const file = path.join(folder, 'bericht.docx');
    writeFileSync(file, await writeDocx(paperOf(publishedReport()), pictureMaker));
    const [result = ''] = convert(folder, [file], format);
    return readFileSync(result);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('LibreOffice makes a PDF of the document', async () => {
  expect((await converted('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
}, 120_000);

test('LibreOffice reads the captions with their numbers', async () => {
  const text = (await converted('txt:Text (encoded):UTF8')).toString('utf8');
  expect(text.match(/^(?:Tabelle|Abbildung) \d: /gm)).toHaveLength(10);
}, 120_000);
