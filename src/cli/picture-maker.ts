import program from '@resvg/resvg-wasm/index_bg.wasm';
import font from '../../assets/fonts/arimo-latin-400-normal.woff2';
import type { PictureMaker } from '../export/picture/picture-maker';
import { resvgPictureMaker } from '../export/picture/resvg-picture-maker';

/** Pictures for documents. Brings its program and its font along: 2.5 MB, so load it only when it is used. */
export const pictureMaker: PictureMaker = resvgPictureMaker(program, font);
