import { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { ContentFault } from './fault.ts';

/** The parts of an archive by name, to be read as streams. */
export type Parts = { names: readonly string[]; open(name: string): Promise<Readable> };

/** Programs, and the old Office files that can hold some, whatever their part is called. */
const PROGRAMS = [Buffer.from('MZ'), Buffer.from('d0cf11e0a1b11ae1', 'hex')];
const INNER_MACROS = 'vbaProject.bin';

/**
 * Opens an archive whose every part has been unpacked once, piece by piece: a part that unpacks to more than it declares,
 * or cannot be unpacked, ends it, and so does a program in it. Throws ContentFault.
 */
export async function openParts(path: string): Promise<Parts> {
  const archive = await yauzl.openPromise(path, { autoClose: false });
  const entries = new Map<string, Entry>();
  for await (const entry of archive.eachEntry()) entries.set(entry.fileName, entry);
  for (const entry of entries.values()) await unpack(archive, entry);
  return {
    names: [...entries.keys()],
    open: (name) => {
      const entry = entries.get(name);
      return entry ? archive.openReadStreamPromise(entry) : Promise.resolve(Readable.from([]));
    },
  };
}

async function unpack(archive: ZipFile, entry: Entry): Promise<void> {
  if (entry.isEncrypted()) throw new ContentFault('locked');
  let start = Buffer.alloc(0);
  let last = '';
  // The stream ends with an error where a part unpacks to another size than it declares.
  const stream: AsyncIterable<Buffer> = await archive.openReadStreamPromise(entry).catch(broken);
  try {
    for await (const chunk of stream) {
      if (start.length < 8) {
        start = Buffer.concat([start, chunk.subarray(0, 8)]);
        if (PROGRAMS.some((program) => start.subarray(0, program.length).equals(program))) {
          throw new ContentFault('embedded-files');
        }
      }
      if (/\/embeddings\//i.test(entry.fileName)) {
        const text = last + chunk.toString('latin1');
        if (text.includes(INNER_MACROS)) throw new ContentFault('macros');
        last = text.slice(-INNER_MACROS.length);
      }
    }
  } catch (error) {
    if (error instanceof ContentFault) throw error;
    throw new ContentFault(/too many bytes/.test(String(error)) ? 'unpacks-too-large' : 'broken');
  }
}

function broken(): never {
  throw new ContentFault('broken');
}
