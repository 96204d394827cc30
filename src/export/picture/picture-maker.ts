/**
 * Turns a drawing (SVG) into a PNG of so many pixels. A browser and Node do it in ways of their own, so whoever writes a
 * document is given one.
 */
export type PictureMaker = (svg: string, width: number, height: number) => Promise<Uint8Array>;
