import { counted } from '@/lib/platform/counted';
/** How far a look-back is: "1,600 of 1,600 reviewed". */
export function reviewedWords({ reviewed, total }: { reviewed: number; total: number }): string {
  return `${reviewed.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} reviewed`;
}

/** What it found: "12 children found to need protection". */
export function foundWords({ found }: { found: number }): string {
  return `${found === 0 ? 'No child' : counted(found, 'child', 'children')} found to need protection`;
}
