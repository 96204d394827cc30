import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { PictureMaker } from './picture-maker';

/** resvg may be started once only. */
let started: Promise<void> | null = null;

/**
 * Pictures without a browser. No font of the machine is used, so the same drawing gives the same picture everywhere.
 * @param program the bytes of `index_bg.wasm` of resvg
 * @param font the bytes of a font (TTF or WOFF2) that is as wide as Arial
 */
export function resvgPictureMaker(program: Uint8Array<ArrayBuffer>, font: Uint8Array): PictureMaker {
  return async (svg, width) => {
    started ??= initWasm(program);
    await started;
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'width', value: width },
      background: '#ffffff',
      font: { fontBuffers: [font], defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
    });
    const picture = drawing.render();
    try {
      return picture.asPng();
    } finally {
      picture.free();
      drawing.free();
    }
  };
}
