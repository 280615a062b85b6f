import { cleanFileName } from '@/lib/platform/accepted-files';
import type { Section } from '../sections';

/** Windows takes a path of 260 characters with the folder that somebody unpacks into. */
const LONGEST_FOLDER = 60;
const LONGEST_FILE = 100;

/** Names that Windows keeps for its devices, whatever stands behind a dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

function shortened(text: string, longest: number): string {
  return [...text].slice(0, longest).join('');
}

/** A name that Windows, macOS and Linux all take: no sign of theirs, no dot or space at its ends, no device. */
function safeName(text: string, longest: number): string {
  const clean = cleanFileName(text.replaceAll(/[/\\]/g, '-')).replace(/^[\s.]+|[\s.]+$/g, '');
  const dot = clean.lastIndexOf('.');
  const [stem, ending] = dot > 0 && clean.length - dot <= 10 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, ''];
  const name = `${shortened(stem, longest - ending.length).replace(/[\s.]+$/, '')}${ending}` || 'file';
  return RESERVED.test(name) ? `_${name}` : name;
}

/** The name of a section's folder: its number, with as many digits as the last one’s, and its label. */
export function folderName({ number, label }: Pick<Section<unknown>, 'number' | 'label'>, sections: number): string {
  const digits = Math.max(2, String(sections).length);
  return safeName(`${String(number).padStart(digits, '0')} ${label.replaceAll('.', ' ')}`, LONGEST_FOLDER);
}

/** The name under which a file lies in a folder where `taken` lie already: none like another, whatever its case. */
export function fileNameBeside(fileName: string, taken: readonly string[]): string {
  const others = new Set(taken.map((name) => name.toLowerCase()));
  const name = safeName(fileName, LONGEST_FILE);
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let candidate = name;
  for (let count = 2; others.has(candidate.toLowerCase()); count += 1) candidate = `${stem} (${count})${ending}`;
  return candidate;
}
