const LINES_A_PAGE = 44;
const CHARACTERS_A_LINE = 88;

/** Windows-1252, which the fonts of every PDF reader know; characters it lacks become question marks. */
const SPECIAL: Readonly<Record<string, number>> = { '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97 };

function pdfText(line: string): string {
  const codes = [...line].map((character) => SPECIAL[character] ?? character.codePointAt(0) ?? 0x3f);
  return codes
    .map((code) => {
      const byte = code < 256 ? code : 0x3f;
      if (byte === 0x28 || byte === 0x29 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
      return byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
    })
    .join('');
}

function wrapped(line: string): string[] {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last && last.length + word.length >= CHARACTERS_A_LINE) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

function pageContent(title: string | null, lines: readonly string[]): string {
  const heading = title === null ? [] : [`/F2 15 Tf (${pdfText(title)}) Tj T* T* /F1 11 Tf`];
  const body = lines.map((line) => `(${pdfText(line)}) Tj T*`);
  return ['BT /F1 11 Tf 16 TL 60 780 Td', ...heading, ...body, 'ET'].join('\n');
}

/** The lines of a plain document as they stand on its pages, without its heading. */
function pagesOf(paragraphs: readonly string[]): string[][] {
  const lines = paragraphs.flatMap((paragraph) => [...wrapped(paragraph), '']);
  return Array.from({ length: Math.max(1, Math.ceil(lines.length / LINES_A_PAGE)) }, (_, page) =>
    lines.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE),
  );
}

/** What stands on each page of a plain document, as a reader takes it out of the file. */
export function textOfPages([title = '', ...paragraphs]: readonly string[]): string[] {
  return pagesOf(paragraphs).map((lines, page) => [...(page === 0 ? [title] : []), ...lines].join('\n'));
}

/**
 * A plain A4 document as PDF 1.4: the first line as its heading, the rest as paragraphs; with a script that runs when it
 * is opened where there is one. Pure ASCII bytes.
 */
export function plainPdf([title = '', ...paragraphs]: readonly string[], script: string | null = null): Uint8Array {
  const pages = pagesOf(paragraphs).map((lines, page) => pageContent(page === 0 ? title : null, lines));
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const kids = pages.map((_, page) => `${5 + page * 2} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${script === null ? '' : `/OpenAction << /S /JavaScript /JS (${pdfText(script)}) >> `}>>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...pages.flatMap((content, page) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + page * 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  return assembled(objects);
}

/** An A4 page that is nothing but a picture, as a scanner makes it, of a PNG with one bit for each point. */
export function scannedPdf(png: Buffer): Uint8Array {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const packed = picturePart(png);
  const hex = `${packed.toString('hex')}>`;
  const picture = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1`;
  const parameters = `<< /Predictor 15 /Colors 1 /BitsPerComponent 1 /Columns ${width} >>`;
  const content = 'q 595 0 0 833 0 4 cm /I Do Q';
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< ${picture} /Filter [/ASCIIHexDecode /FlateDecode] /DecodeParms [null ${parameters}] /Length ${hex.length} >>\nstream\n${hex}\nendstream`,
  ]);
}

/** The packed points of a PNG, which a PDF takes as they are. */
function picturePart(png: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') pieces.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(pieces);
}

function assembled(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
