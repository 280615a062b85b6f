import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DOCUMENT_FORMATS,
  DOCUMENT_KINDS,
  DOCUMENT_STATUSES,
  fileNameOf,
  formatsOf,
  isLate,
  isOpen,
  KEPT_DAYS,
  keptSince,
  keptUntil,
} from './rules';

const NOW = new Date('2026-11-22T09:00:00Z');
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

describe('a document', () => {
  it('comes in at least one format, and grades in nothing but a workbook', () => {
    for (const kind of DOCUMENT_KINDS) expect(formatsOf(kind).length).toBeGreaterThan(0);
    expect(formatsOf('grades')).toEqual(['xlsx']);
    expect(formatsOf('overarching')).not.toContain('xlsx');
  });

  it('is kept for as long after it was asked for as before it is removed', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: NOW, noInvalidDate: true }), (requestedAt) => {
        const isGone = requestedAt < keptSince(NOW);
        expect(keptUntil(requestedAt) < NOW).toBe(isGone);
      }),
    );
    expect(keptUntil(NOW).getTime() - NOW.getTime()).toBe(KEPT_DAYS * 86_400_000);
  });

  it.each([
    ['waiting', 14, false],
    ['waiting', 16, true],
    ['building', 16, true],
    ['ready', 600, false],
    ['failed', 600, false],
  ] as const)('that is %s after %i minutes is late: %s', (status, minutes, late) => {
    expect(isLate(status, minutesAgo(minutes), NOW)).toBe(late);
  });

  it('waits for its file only while one can come', () => {
    expect(DOCUMENT_STATUSES.filter(isOpen)).toEqual(['waiting', 'building']);
  });
});

describe('its file’s name', () => {
  it('keeps the words and drops what some system refuses', () => {
    expect(fileNameOf('Self-evaluation – Duty & advice – Autumn 2009', 'docx')).toBe(
      'Self-evaluation – Duty & advice – Autumn 2009.docx',
    );
    expect(fileNameOf('a/b\\c:d*e?f"g<h>i|j', 'pdf')).toBe('a b c d e f g h i j.pdf');
    expect(fileNameOf('...', 'pdf')).toBe('Document.pdf');
  });

  it('is never a path, never hidden and never too long, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...DOCUMENT_FORMATS), (title, format) => {
        const name = fileNameOf(title, format);
        expect(name).toMatch(/^[^/\\:*?"<>|.][^/\\:*?"<>|]*\.(?:docx|pdf|xlsx)$/s);
        expect(name.length).toBeLessThan(130);
      }),
    );
  });
});
