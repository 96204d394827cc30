import type { PictureMaker } from './picture-maker';

/** Pictures by the browser. Throws when it cannot draw. */
export const canvasPictureMaker: PictureMaker = async (svg, width, height) => {
  const image = new Image();
  // A data address, because the pane's security policy allows pictures from nowhere else.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser has no canvas.');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('This browser cannot write a PNG.');
  return new Uint8Array(await blob.arrayBuffer());
};
