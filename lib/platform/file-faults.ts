import { acceptedFiles, cleanFileName, fileEnding, formatBytes, mostBytesOf } from './accepted-files';

/** What can be wrong with a file's content. The first group shows at once, the second when it is read through. */
export const FILE_FAULTS = [
  ...(['empty', 'too-large', 'not-taken', 'mismatch', 'not-utf-8', 'locked-or-old', 'locked', 'macros'] as const),
  ...(['active-content', 'embedded-files', 'unpacks-too-large', 'not-whole'] as const),
  ...(['script', 'outside-links', 'xfa-form', 'broken', 'too-demanding', 'virus'] as const),
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

const again = 'and choose it once more.';

const sentences: Record<Exclude<FileFault, 'not-taken' | 'mismatch' | 'too-large'>, string> = {
  empty: 'This file is empty. Choose one that has something in it.',
  'not-utf-8': `This file is not written as UTF-8 text. Save it again as text or CSV with “UTF-8” ${again}`,
  'locked-or-old': `This file is in an old Office format or is locked with a password. Save it again in today’s format without a password, ${again}`,
  locked: `This file is locked with a password, so nobody could read it. Save it again without a password ${again}`,
  macros: `This file holds macros, which may be unsafe. Save it again without them ${again}`,
  'active-content': `This file holds controls that can run programs. Take them out, or save it as a PDF, ${again}`,
  'embedded-files': `This file has other files or programs inside it. Take them out and send each as evidence of its own, ${again}`,
  'unpacks-too-large': `This file unpacks to far more than its size, which may be unsafe. Save it again from its program ${again}`,
  'not-whole': `This file is not whole: its end is missing. Open it to see whether it works, save it again ${again}`,
  script: `This PDF holds scripts or starts programs, which may be unsafe. Print it to a new PDF ${again}`,
  'outside-links': `This file fetches parts of itself from elsewhere when it is opened, which may be unsafe. Save it as a PDF ${again}`,
  'xfa-form': `This PDF is a form that only one program can show. Print it to a new PDF ${again}`,
  broken: `This file cannot be read: it may be damaged. Open it to see whether it works, save it again ${again}`,
  'too-demanding': `This file takes too long to check. Save it again from its program, or split it, ${again}`,
  virus: 'The virus scanner found something harmful in this file, so it has been removed. Tell your IT team.',
};

/** One sentence about a file of this name: what is wrong with it, and what to do. */
export function fileFaultSentence(fault: FileFault, name: string): string {
  const ending = fileEnding(cleanFileName(name));
  if (fault !== 'not-taken' && fault !== 'mismatch' && fault !== 'too-large') return sentences[fault];
  if (typeof ending === 'object') return ending.fault;
  if (fault === 'too-large') {
    return `This file is larger than ${formatBytes(mostBytesOf(ending))}. Make it smaller or split it, ${again}`;
  }
  const { label } = acceptedFiles[ending];
  return `This file says it is ${label} but is not. Save it again as ${label} (.${ending}) ${again}`;
}
