import { create } from 'qrcode';

/** A square picture that a telephone reads: its width in modules, and the dark ones as one SVG path. */
export type QrPicture = { size: number; path: string };

/** The text as a square picture, with a correction of errors of about 15 %. */
export function qrPicture(text: string): QrPicture {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const cells = Array.from({ length: size * size }, (_, at) => ({ x: at % size, y: Math.floor(at / size) }));
  const path = cells
    .filter(({ x, y }) => modules.get(y, x))
    .map(({ x, y }) => `M${x} ${y}h1v1h-1z`)
    .join('');
  return { size, path };
}
