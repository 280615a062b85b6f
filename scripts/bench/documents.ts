import type { DocumentPart, WrittenDocument } from '@/lib/platform/documents/types';
import { writeDocument } from '@/lib/platform/documents/writing';
import { parseRichText } from '@/lib/platform/rich-text/parse';

const CRITERIA = 40;
const SERVICES = 12;
/** A statement to each of the three questions. */
const QUOTES_OF_SERVICE = 3;
const AIM = 300;

const sentence =
  'Nine of ten contacts are decided within one working day, and audits of the last six months confirm that the reasons are written down. ';
const judgement = `## What services agree on\n\n${sentence.repeat(4)}\n\n- **${sentence.trim()}**\n- ${sentence}\n\n${sentence.repeat(3)}`;

/** An overarching evaluation with all that can be in it: a text on each criterion, quotes of every service, the grades. */
function fullDocument(): WrittenDocument {
  const blocks = parseRichText(judgement);
  const quotes = Array.from({ length: SERVICES * QUOTES_OF_SERVICE }, (_, index): DocumentPart => {
    const service = `Service ${1 + Math.floor(index / QUOTES_OF_SERVICE)}`;
    return { kind: 'quote', text: sentence.repeat(3).trim(), source: `${service}, a partner, Autumn 2009` };
  });
  const grades = ['Outstanding', 'Good', 'Adequate', 'Inadequate'].map((grade, index) => [grade, String(index + 1)]);
  const criteria = Array.from({ length: CRITERIA }, (_, index): DocumentPart[] => [
    { kind: 'heading', level: 2, number: `1.${index + 1}`, text: `Criterion ${index + 1} of the schedule` },
    { kind: 'lead', text: 'Judgement' },
    { kind: 'text', blocks },
    { kind: 'lead', text: 'What services say' },
    ...quotes,
    { kind: 'table', table: { caption: 'Grades', headings: ['Grade', 'Services'], rows: grades } },
    { kind: 'note', text: 'Evidence: [E1], [E2], [E3]' },
  ]);
  return {
    ...{ title: 'Safeguarding: overarching self-evaluation', subtitle: 'An area, autumn 2009', author: 'An area' },
    ...{ marking: 'Official – Sensitive', isDraft: false, cover: [] },
    parts: [{ kind: 'heading', level: 1, number: '1', text: 'Safeguarding' }, ...criteria.flat()],
  };
}

/** How long a full document takes to write, and the most memory of the process that does; the worker only waits for it. */
export async function measureDocuments(): Promise<void> {
  const document = fullDocument();
  for (const [format, name] of [
    ['docx', 'Word'],
    ['pdf', 'PDF'],
  ] as const) {
    const began = performance.now();
    const { bytes, peak } = await writeDocument({ format, document }, () => undefined);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `Memory to write a document of ${CRITERIA} criteria × ${SERVICES} services as ${name}: ${(peak / 1e6).toFixed(0)} MB; aim below ${AIM} MB. (${seconds} s here for ${(bytes.length / 1000).toFixed(0)} kB)`,
    );
  }
}
