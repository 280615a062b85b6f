/*
 * Draws one page of a PDF, or a picture, as a new picture: nothing of the file itself is in it but how it looks. Runs on a
 * thread of a process of its own as read-contents.ts does; see ../drawing.ts. Takes the kind, the file's path, the page
 * and the most points across, and answers with the picture's bytes.
 */
import { writeFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { openPdf } from './pdf-document.ts';

const STANDARD_OUTPUT = 1;
const MOST_TIMES_AS_HIGH = 3;
/** A page is drawn at twice the size it has on paper, where that is not too wide. */
const SCALE = 2;

async function drawPdf(path: string, number: number, mostAcross: number): Promise<Buffer> {
  const document = await openPdf(path);
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(SCALE, mostAcross / width, (mostAcross * MOST_TIMES_AS_HIGH) / height);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  // The library's types know a browser's canvas alone.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  return canvas.encode('png');
}

async function drawPicture(ending: string, path: string, mostAcross: number): Promise<Buffer> {
  const image = await loadImage(path);
  const scale = Math.min(1, mostAcross / image.width, (mostAcross * MOST_TIMES_AS_HIGH) / image.height);
  const canvas = createCanvas(Math.ceil(image.width * scale), Math.ceil(image.height * scale));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return ending === 'jpg' ? canvas.encode('jpeg', 85) : canvas.encode('png');
}

const [, , ending = '', path = '', number = '1', mostAcross = '1600'] = process.argv;
const picture =
  ending === 'pdf'
    ? await drawPdf(path, Number(number), Number(mostAcross))
    : await drawPicture(ending, path, Number(mostAcross));
writeFileSync(STANDARD_OUTPUT, picture);
