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

/** A plain A4 document as PDF 1.4: the first line as its heading, the rest as paragraphs. Pure ASCII bytes. */
export function plainPdf([title = '', ...paragraphs]: readonly string[]): Uint8Array {
  const lines = paragraphs.flatMap((paragraph) => [...wrapped(paragraph), '']);
  const pages = Array.from({ length: Math.max(1, Math.ceil(lines.length / LINES_A_PAGE)) }, (_, page) =>
    pageContent(page === 0 ? title : null, lines.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE)),
  );
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const kids = pages.map((_, page) => `${5 + page * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
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
