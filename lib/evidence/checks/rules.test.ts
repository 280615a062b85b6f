import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE_FAULTS } from '@/lib/platform/file-faults';
import type { ScanResult } from '@/lib/platform/scanner/types';
import { CHECK_STATUSES } from '../rules';
import { CHECK_FAULTS, isDue, mayAskAgain, mayBegin, outcomeOf } from './rules';

const contents = { pageCount: 1, text: 'read', passages: [] } as const;
const now = new Date('2026-11-22T12:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe('what checking a file comes to', () => {
  it.each([
    ['clean', contents, { checkStatus: 'available', contents }],
    ['not-configured', contents, { checkStatus: 'available', contents }],
    ['clean', { fault: 'locked' }, { checkStatus: 'refused', fault: 'locked' }],
    ['clean', 'busy', { checkStatus: 'unchecked', fault: 'busy' }],
    ['unavailable', contents, { checkStatus: 'unchecked', fault: 'scanner-away' }],
    [{ found: 'Eicar' }, contents, { checkStatus: 'refused', fault: 'virus' }],
  ] as const)('%j and %j', (scan, read, outcome) => {
    expect(outcomeOf(scan, read)).toEqual(outcome);
  });

  it('is available only where the scanner found nothing and the file was read through', () => {
    const scans = fc.constantFrom<ScanResult>('clean', 'not-configured', 'unavailable', { found: 'x' });
    const reads = fc.oneof(
      fc.constant('busy' as const),
      fc.constant(contents),
      fc.constantFrom(...FILE_FAULTS).map((fault) => ({ fault })),
    );
    fc.assert(
      fc.property(scans, reads, (scan, read) => {
        const passes = (scan === 'clean' || scan === 'not-configured') && read === contents;
        expect(outcomeOf(scan, read).checkStatus === 'available').toBe(passes);
      }),
    );
  });
});

describe('when a file is checked', () => {
  it.each([
    ['waiting', null, 1, false],
    ['waiting', null, 2, true],
    ['unchecked', ago(0), 0, true],
    ['checking', ago(2), 60, false],
    ['checking', ago(3), 60, true],
    ['available', ago(60), 60, false],
    ['refused', ago(60), 60, false],
    ['damaged', ago(60), 60, false],
  ] as const)('%s since %j, sent %i minutes ago: by the clock %s', (checkStatus, checkedAt, minutes, due) => {
    expect(isDue({ checkStatus, checkedAt, uploadedAt: ago(minutes) }, now)).toBe(due);
  });

  it('by the clock it is never what nobody may begin', () => {
    const file = fc.record({
      checkStatus: fc.constantFrom(...CHECK_STATUSES),
      checkedAt: fc.option(fc.nat(30).map(ago)),
      uploadedAt: fc.nat(30).map(ago),
    });
    fc.assert(fc.property(file, (one) => !isDue(one, now) || mayBegin(one, now)));
  });

  it('people ask again only where another check may find something else', () => {
    const again = CHECK_FAULTS.filter((checkFault) => mayAskAgain({ checkStatus: 'refused', checkFault }));
    expect(again).toEqual(['too-demanding']);
    expect(mayAskAgain({ checkStatus: 'unchecked', checkFault: 'scanner-away' })).toBe(true);
    expect(mayAskAgain({ checkStatus: 'available', checkFault: null })).toBe(false);
  });
});
