import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { systemActor } from '@/lib/access/actor';
import { beginCheck, checkAgain, settleCheck } from '@/lib/evidence/checks/commands';
import { checkEvidenceFile, checkWaitingFiles } from '@/lib/evidence/checks/handlers';
import { listDueChecks } from '@/lib/evidence/checks/queries';
import { acceptEvidence, declineEvidence, recordDownload } from '@/lib/evidence/commands';
import { getEvidence } from '@/lib/evidence/queries';
import { recordPageView } from '@/lib/evidence/viewing/commands';
import { viewFile } from '@/lib/evidence/viewing/queries';
import { getPack } from '@/lib/frameworks/packs';
import { assignHandover } from '@/lib/inspections/handover/commands';
import { aboutRefusedFile } from '@/lib/notifications/recipients/queries';
import { acceptedFiles, type FileEnding } from '@/lib/platform/accepted-files';
import type { ScanResult } from '@/lib/platform/scanner/types';
import { openStoredFile, storageKeyOf, storeFile } from '@/lib/platform/storage/storage';
import { docxOf, lockedPdf, pdfOf, scannedPdf, text } from '../support/hostile-files';
import { createWorld, type World } from '../support/world';

const scanner = vi.hoisted(() => ({ says: 'not-configured' as ScanResult }));
vi.mock('@/lib/platform/scanner/scanner', () => ({ scanFile: async () => scanner.says }));

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => {
  scanner.says = 'not-configured';
});

const contact = () => world.actor('leeds', 'key-contact');
const lead = () => world.actor('leeds', 'inspection-lead');
const system = () => systemActor(contact().area);

type Wanted = { ending?: FileEnding; partner?: 'police' | 'hospital'; hasChildLevelData?: boolean; row?: object };

/** An item of evidence whose one file has just come in. */
async function sent(
  bytes: Uint8Array,
  { ending = 'pdf', partner = 'police', hasChildLevelData = false, row = {} }: Wanted = {},
) {
  const { personId } = world.actor('leeds', 'key-contact', partner);
  const areaId = world.leeds.id;
  const { id: evidenceItemId } = await world.owner.evidenceItem.create({
    data: {
      ...{ areaId, partnerId: world.leeds.partners[partner].id, title: 'Audit', kind: 'audit', summary: 'Shows it' },
      ...{ reviewByOn: new Date('2010-03-31'), hasChildLevelData, proposedById: personId, proposedAt: new Date() },
    },
    select: { id: true },
  });
  const stored = await storeFile(bytes, randomUUID());
  const { id: versionId } = await world.owner.evidenceVersion.create({
    data: {
      ...{ areaId, itemId: evidenceItemId, number: 1, fileName: `Audit.${ending}`, ...stored },
      ...{ mediaType: acceptedFiles[ending].mediaType, uploadedById: personId, uploadedAt: new Date(), ...row },
    },
    select: { id: true },
  });
  return { evidenceItemId, versionId, storageKey: stored.storageKey };
}

const versionOf = (versionId: string) =>
  world.owner.evidenceVersion.findFirstOrThrow({
    where: { id: versionId },
    select: { checkStatus: true, checkFault: true, textStatus: true, pageCount: true },
  });

const passagesOf = async (versionId: string) => {
  const rows = await world.owner.evidencePassage.findMany({ where: { versionId }, orderBy: { position: 'asc' } });
  return rows.map(({ page, text: words }) => [page, words]);
};

const eventsOf = async (evidenceItemId: string) => {
  const rows = await world.owner.auditEvent.findMany({
    where: { areaId: world.leeds.id, subjectId: evidenceItemId },
    orderBy: { sequence: 'asc' },
  });
  return rows.map(({ event, data }) => ({ event, ...(data as object) }));
};

const accept = ({ evidenceItemId }: { evidenceItemId: string }) =>
  acceptEvidence(lead(), { evidenceItemId, version: 1 });

describe('a file that has come in', () => {
  it('can be opened, viewed and accepted once it is checked, and not before [V5.4.3]', async () => {
    const file = await sent(pdfOf({ pages: ['Referrals', 'Assessments'] }));
    const of = { evidenceItemId: file.evidenceItemId, number: 1 };
    const notYet = { ok: false, failure: { kind: 'rule', message: expect.stringContaining('waits to be checked') } };
    expect(await recordDownload(contact(), of)).toEqual(notYet);
    expect(await recordPageView(contact(), { ...of, page: 1 })).toEqual(notYet);
    expect(await viewFile(contact(), { ...of, page: 1, as: 'words' })).toMatchObject({ sentence: expect.any(String) });
    expect(await accept(file)).toEqual(notYet);
    expect(await getEvidence(lead(), file.evidenceItemId)).toMatchObject({
      versions: [{ checkStatus: 'waiting', mayOpen: false, mayView: false }],
      allowed: { decide: true, accept: false },
    });

    await checkEvidenceFile(system(), file.versionId);
    expect(await versionOf(file.versionId)).toEqual({
      checkStatus: 'available',
      checkFault: null,
      textStatus: 'read',
      pageCount: 2,
    });
    expect(await passagesOf(file.versionId)).toEqual([
      [1, 'Referrals'],
      [2, 'Assessments'],
    ]);
    expect(await recordDownload(contact(), of)).toMatchObject({ ok: true });
    expect(await recordPageView(contact(), { ...of, page: 2 })).toMatchObject({ ok: true, value: { ending: 'pdf' } });
    expect(await viewFile(contact(), { ...of, page: 2, as: 'words' })).toMatchObject({
      page: 2,
      pageCount: 2,
      words: ['Assessments'],
    });
    expect(await accept(file)).toMatchObject({ ok: true });
    const { versionId } = file;
    expect(await eventsOf(file.evidenceItemId)).toMatchObject([
      { event: 'evidence.checked', versionId, checkStatus: 'available', fault: null },
      { event: 'evidence.downloaded', versionId },
      { event: 'evidence.viewed', versionId, page: 2 },
      { event: 'evidence.viewed', versionId, page: 2 },
      { event: 'evidence.accepted' },
    ]);
  });

  it.each([
    ['docx', docxOf('<w:p><w:t>Seen</w:t></w:p>'), { textStatus: 'read', pageCount: null }, [[null, 'Seen']]],
    ['pdf', scannedPdf(), { textStatus: 'scanned', pageCount: 1 }, []],
    ['csv', text('month,count\n'), { textStatus: 'read', pageCount: null }, [[null, 'month,count']]],
  ] as const)('of kind %s has the text that it has', async (ending, bytes, row, passages) => {
    const { versionId } = await sent(bytes, { ending });
    await checkEvidenceFile(system(), versionId);
    expect(await versionOf(versionId)).toMatchObject({ checkStatus: 'available', ...row });
    expect(await passagesOf(versionId)).toEqual(passages);
  });

  it('is checked once, also by two at once', async () => {
    const { versionId, evidenceItemId } = await sent(pdfOf({}));
    await Promise.all([checkEvidenceFile(system(), versionId), checkEvidenceFile(system(), versionId)]);
    await checkEvidenceFile(system(), versionId);
    expect(await eventsOf(evidenceItemId)).toHaveLength(1);
  });
});

describe('a file that is not let pass', () => {
  it('is refused with words, opened by nobody, and its sender and their contacts are told [V5.2.2]', async () => {
    const file = await sent(await lockedPdf());
    await checkEvidenceFile(system(), file.versionId);
    expect(await versionOf(file.versionId)).toMatchObject({
      checkStatus: 'refused',
      checkFault: 'locked',
      textStatus: 'none',
    });
    const view = await getEvidence(contact(), file.evidenceItemId);
    expect(view?.versions).toMatchObject([
      { mayOpen: false, mayCheckAgain: false, checkFault: expect.stringContaining('Save it again without a password') },
    ]);
    const of = { evidenceItemId: file.evidenceItemId, number: 1 };
    const refused = { ok: false, failure: { kind: 'rule', message: expect.stringContaining('was refused') } };
    expect(await recordDownload(contact(), of)).toEqual(refused);
    expect(await accept(file)).toEqual(refused);
    expect(await checkAgain(contact(), of)).toMatchObject({ ok: false, failure: { kind: 'rule' } });
    expect((await world.jobs()).filter((name) => name === 'notify-evidence-refused').length).toBeGreaterThan(0);
    expect(await aboutRefusedFile(system(), file.versionId)).toEqual({
      text: 'Police: a file of evidence was refused when it was checked. Open it to see why and what to do.',
      href: `/areas/${world.leeds.slug}/evidence/${file.evidenceItemId}`,
      personIds: expect.arrayContaining([contact().personId]),
    });
    expect(
      await declineEvidence(lead(), { evidenceItemId: file.evidenceItemId, version: 1, reason: 'Cannot be opened' }),
    ).toMatchObject({ ok: true });
    await expect(openStoredFile(file.storageKey)).rejects.toThrow();
  });

  it('is kept where checking it took too long, for another check that its contact asks for', async () => {
    const { versionId, evidenceItemId } = await sent(pdfOf({}));
    await beginCheck(system(), { versionId });
    await settleCheck(system(), { versionId, outcome: { checkStatus: 'refused', fault: 'too-demanding' } });
    expect(await recordDownload(contact(), { evidenceItemId, number: 1 })).toMatchObject({ ok: false });
    expect(await checkAgain(contact(), { evidenceItemId, number: 1 })).toMatchObject({ ok: true });
    await checkEvidenceFile(system(), versionId);
    expect(await versionOf(versionId)).toMatchObject({ checkStatus: 'available', checkFault: null });
  });

  it('is not handed over to inspectors', async () => {
    const { evidenceItemId } = await sent(pdfOf({}));
    const itemKey = getPack('SLAC-2009').handover[0]?.key;
    const assigned = await assignHandover(lead(), {
      ...{ frameworkCode: 'SLAC-2009', itemKey: itemKey ?? '', version: 0, partnerId: null, ownerName: '' },
      ...{ evidenceItemId, evidenceNote: '', daysToProduce: null },
    });
    expect(assigned).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', fields: { evidenceItemId: [expect.any(String)] } },
    });
  });

  it('is taken away where the virus scanner found something [V5.4.3]', async () => {
    scanner.says = { found: 'Eicar' };
    const file = await sent(pdfOf({}));
    await checkEvidenceFile(system(), file.versionId);
    expect(await versionOf(file.versionId)).toMatchObject({ checkStatus: 'refused', checkFault: 'virus' });
    await expect(openStoredFile(file.storageKey)).rejects.toThrow();
  });
});

describe('a file that cannot be checked', () => {
  it('stays shut while the scanner is away, which the trail says once, and is tried again [V5.4.3]', async () => {
    scanner.says = 'unavailable';
    const file = await sent(pdfOf({}));
    await checkEvidenceFile(system(), file.versionId);
    await checkWaitingFiles(system());
    expect(await versionOf(file.versionId)).toMatchObject({ checkStatus: 'unchecked', checkFault: 'scanner-away' });
    expect(await recordDownload(contact(), { evidenceItemId: file.evidenceItemId, number: 1 })).toMatchObject({
      ok: false,
    });
    expect(await eventsOf(file.evidenceItemId)).toMatchObject([{ checkStatus: 'unchecked' }]);
    scanner.says = 'clean';
    await checkWaitingFiles(system());
    expect(await versionOf(file.versionId)).toMatchObject({ checkStatus: 'available', checkFault: null });
  });

  it('is checked again when its contact asks', async () => {
    scanner.says = 'unavailable';
    const { versionId, evidenceItemId } = await sent(pdfOf({}));
    await checkEvidenceFile(system(), versionId);
    expect((await getEvidence(contact(), evidenceItemId))?.versions).toMatchObject([{ mayCheckAgain: true }]);
    expect(await checkAgain(contact(), { evidenceItemId, number: 1 })).toMatchObject({ ok: true });
    expect(await versionOf(versionId)).toMatchObject({ checkStatus: 'waiting', checkFault: null });
    scanner.says = 'clean';
    await checkEvidenceFile(system(), versionId);
    expect(await versionOf(versionId)).toMatchObject({ checkStatus: 'available' });
  });

  it('waits where its bytes cannot be read', async () => {
    const { versionId } = await sent(pdfOf({}), { row: { storageKey: storageKeyOf(randomUUID()) } });
    await checkEvidenceFile(system(), versionId);
    expect(await versionOf(versionId)).toMatchObject({ checkStatus: 'unchecked', checkFault: 'file-away' });
  });

  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

  test.each([
    ['was broken off', { checkStatus: 'checking', checkedAt: minutesAgo(4) }, true],
    ['is under way', { checkStatus: 'checking', checkedAt: minutesAgo(1) }, false],
    ['waits for its own job', { uploadedAt: minutesAgo(1) }, false],
    ['waits too long', { uploadedAt: minutesAgo(3) }, true],
  ])('is taken up by the clock or not: it %s', async (_what, row, isDue) => {
    const { versionId } = await sent(pdfOf({}), { row });
    expect((await listDueChecks(system()))?.includes(versionId)).toBe(isDue);
    if ('checkStatus' in row) expect((await beginCheck(system(), { versionId })).ok).toBe(isDue);
  });
});

describe('looking at a file', () => {
  const ready = { checkStatus: 'available', pageCount: 1, textStatus: 'read' };

  it('of another organisation, or with child-level data, is for those who may open it [V8.2.2]', async () => {
    const others = await sent(pdfOf({}), { partner: 'hospital', row: ready });
    const childLevel = await sent(pdfOf({}), { hasChildLevelData: true, row: ready });
    const see = async (actor: ReturnType<typeof contact>, { evidenceItemId }: { evidenceItemId: string }) => [
      (await viewFile(actor, { evidenceItemId, number: 1, page: 1, as: 'picture' })) !== null,
      (await viewFile(actor, { evidenceItemId, number: 1, page: 1, as: 'words' })) !== null,
      (await recordPageView(actor, { evidenceItemId, number: 1, page: 1 })).ok,
    ];
    expect(await see(contact(), others)).toEqual([false, false, false]);
    expect(await see(lead(), others)).toEqual([true, true, true]);
    expect(await see(world.actor('leeds', 'task-group'), childLevel)).toEqual([false, false, false]);
    expect(await see(contact(), childLevel)).toEqual([true, true, true]);
  });

  it('shows the words of a long text part by part', async () => {
    const { evidenceItemId, versionId } = await sent(text('inspection '.repeat(3000)), { ending: 'txt' });
    await checkEvidenceFile(system(), versionId);
    const at = { evidenceItemId, number: 1, as: 'picture' } as const;
    const first = await viewFile(contact(), { ...at, page: 1 });
    expect(first).toMatchObject({ show: 'words', unit: 'Part', page: 1, pageCount: 2 });
    expect(await viewFile(contact(), { ...at, page: 99 })).toMatchObject({
      page: 2,
      words: [expect.any(String), expect.any(String)],
    });
  });
});
