/** How far a look-back is: "1,600 of 1,600 reviewed". */
export function reviewedWords({ reviewed, total }: { reviewed: number; total: number }): string {
  return `${reviewed.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} reviewed`;
}

/** What it found: "12 children found to need protection". */
export function foundWords({ found }: { found: number }): string {
  if (found === 0) return 'No child found to need protection';
  return found === 1
    ? '1 child found to need protection'
    : `${found.toLocaleString('en-GB')} children found to need protection`;
}
