import { pictureMaker } from '../../src/cli/picture-maker';

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="20">${content}</svg>`;
}

/** Width and height of a PNG. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

test('a drawing becomes a PNG of the size that is asked for', async () => {
  expect(sizeOf(await pictureMaker(svg(''), 200, 40))).toEqual([200, 40]);
});

test('letters are drawn without a font of the computer', async () => {
  const empty = await pictureMaker(svg(''), 200, 40);
  const written = await pictureMaker(svg('<text y="15" font-family="Arial">Prüfen •</text>'), 200, 40);
  expect(written.length).toBeGreaterThan(empty.length + 200);
});
