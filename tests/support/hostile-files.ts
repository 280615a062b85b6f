import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

/** The bytes of a text. */
export const text = (words: string) => new TextEncoder().encode(words);

/** How a part of an archive is packed; `declaredSize` is what it says that it unpacks to. */
type Part = string | Uint8Array | { content: string | Uint8Array; declaredSize?: number };

/** An archive of these parts, packed. `isEncrypted`: it says of each part that it is locked. */
export function zip(parts: Record<string, Part>, { isEncrypted = false } = {}): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const { content, declaredSize } =
      typeof part === 'object' && 'content' in part ? part : { content: part, declaredSize: undefined };
    const [nameBytes, data] = [Buffer.from(name), Buffer.from(content)];
    const packed = deflateRawSync(data);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(isEncrypted ? 1 : 0, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(data), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(declaredSize ?? data.length, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, nameBytes, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, rest, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

/** An archive that says it is an Office file of this kind, with nothing in it but what is asked for. */
export const office = (main: string, type: string, more: Record<string, Part> = {}) =>
  zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    [main]: '<x/>',
    ...more,
  });

/** A Word document whose body is this XML. */
export const docxOf = (body: string, more: Record<string, Part> = {}) =>
  office('word/document.xml', 'wordprocessingml.document', {
    'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
    ...more,
  });

/** The relationships of a part, each of this type and target; outside the file where not said otherwise. */
export const relsOf = (links: readonly { type: string; target: string; isInside?: boolean; id?: string }[]) =>
  `<Relationships>${links
    .map(
      ({ type, target, isInside, id = 'r' }) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${isInside ? '' : ' TargetMode="External"'}/>`,
    )
    .join('')}</Relationships>`;

type PdfParts = {
  /** One page for each of these texts. */
  pages?: readonly string[];
  /** What else stands in the catalogue and on the first page, and objects from number 4 on that they refer to. */
  catalog?: string;
  page?: string;
  objects?: readonly (string | Uint8Array)[];
};

/** A PDF, written by hand, with what is asked for in it. */
export function pdfOf({ pages = ['Words'], catalog = '', page = '', objects = [] }: PdfParts): Uint8Array {
  const first = 4 + objects.length;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  return assembled([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
    ...pages.flatMap((words, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + index * 2 + 1} 0 R ${index === 0 ? page : ''} /Resources << /Font << /F1 3 0 R >> /XObject << /I 4 0 R >> >> >>`,
      streamOf(words.startsWith('q ') ? words : `BT /F1 11 Tf 60 780 Td (${words}) Tj ET`),
    ]),
  ]);
}

/** An object of a PDF that is a stream. */
export function streamOf(content: string | Uint8Array, dictionary = ''): Uint8Array {
  const bytes = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

function assembled(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = pieces[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    pieces.push(piece);
    length += piece.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(trailer)]);
}

/** A PDF of one page that is a picture alone, as a scanner makes it. */
export const scannedPdf = () =>
  pdfOf({
    pages: ['q 500 0 0 700 40 60 cm /I Do Q'],
    objects: [
      streamOf(
        deflateSync(Buffer.alloc(100 * 140, 200)),
        '/Type /XObject /Subtype /Image /Width 100 /Height 140 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
      ),
    ],
  });

/** A small PDF whose page unpacks to as many megabytes. */
export function swollenPdf(megabytes: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, 32), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: megabytes }, () => block)]);
  return pdfOf({
    page: '/Contents 4 0 R',
    objects: [streamOf(packed, '/Filter /FlateDecode')],
  });
}

/** A PDF that opens with this password alone; the empty one is tried by every program. */
export function lockedPdf(userPassword = 'only-for-us'): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ userPassword, ownerPassword: 'to-change-it', pdfVersion: '1.7' });
    const pieces: Buffer[] = [];
    document.on('data', (piece: Buffer) => pieces.push(piece));
    document.on('end', () => resolve(Buffer.concat(pieces)));
    document.text('Not for everybody');
    document.end();
  });
}
