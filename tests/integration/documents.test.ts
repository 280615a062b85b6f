import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '@/lib/access/actor';
import { removeDocuments } from '@/lib/documents/building/commands';
import { buildDocument } from '@/lib/documents/building/handlers';
import { recordDocumentDownload, requestDocument } from '@/lib/documents/commands';
import { getDocument, listDocuments } from '@/lib/documents/queries';
import { getPack } from '@/lib/frameworks/packs';
import type { Criterion, Element } from '@/lib/frameworks/schema';
import { partsOf } from '@/lib/overarching/parts';
import { LIMITS } from '@/lib/platform/limits';
import { openStoredFile, storageKeyOf } from '@/lib/platform/storage/storage';
import { MissingFile } from '@/lib/platform/storage/types';
import { contentsOf, headingsOf, openInOffice } from '../support/office';
import { everyTag, readPdf } from '../support/pdf';
import { createWorld, type World } from '../support/world';

const AT = new Date('2009-09-10T09:00:00Z');

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const contact = () => world.actor('leeds', 'key-contact');
const lead = () => world.actor('leeds', 'inspection-lead');
const system = () => systemActor(lead().area);

/** A self-evaluation of the police's service with an answer to the area's first criterion. */
async function evaluation(status: 'draft' | 'submitted' | 'agreed', words: string): Promise<string> {
  const { owner, leeds } = world;
  const { id: areaId, frameworkCode } = leeds;
  const of = { areaId, partnerId: leeds.partners.police.id };
  const service = await owner.service.create({ data: { ...of, name: `Unit of ${words}`, position: 5 } });
  const day = new Date('2009-09-01');
  const cycle = await owner.selfEvaluationCycle.create({
    data: { areaId, frameworkCode, name: `Cycle of ${words}`, startedOn: day, dueOn: day },
  });
  const { id } = await owner.selfEvaluation.create({
    data: {
      ...{ ...of, serviceId: service.id, frameworkCode, cycleId: cycle.id, status: 'draft', startedAt: AT },
      ...(status === 'draft' ? {} : { submittedById: contact().personId, submittedAt: AT }),
      ...(status === 'agreed' ? { agreedById: lead().personId, agreedAt: AT } : {}),
    },
  });
  for (const criterionCode of leeds.criteria) {
    await owner.selfEvaluationEntry.create({
      data: {
        ...{ areaId, selfEvaluationId: id, criterionCode, whatWeKnow: `# Heading\n\n**${words}**`, howWeKnow: words },
        ...{ whatNext: `- ${words}`, grade: 'good', confidence: 'high', editedById: contact().personId, editedAt: AT },
      },
    });
  }
  if (status !== 'draft') await owner.selfEvaluation.update({ where: { areaId_id: { areaId, id } }, data: { status } });
  return id;
}

const wanted = (subjectId: string, format: 'docx' | 'pdf' = 'docx') => ({
  ...({ kind: 'self-evaluation', subjectId, frameworkCode: world.leeds.frameworkCode, format } as const),
  marking: 'official-sensitive' as const,
});

async function request(actor: Actor, input: Parameters<typeof requestDocument>[1]): Promise<string> {
  const result = await requestDocument(actor, input);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value.id;
}

/** An overarching evaluation of the element with something written on each of its parts, and a quote on each criterion. */
async function overarching(status: 'draft' | 'signed-off', element: Element, quotedId: string): Promise<string> {
  const { owner, leeds } = world;
  const { id: areaId, frameworkCode } = leeds;
  const day = new Date('2009-09-01');
  const cycle = await owner.selfEvaluationCycle.create({
    data: { areaId, frameworkCode, name: `Cycle of ${status} ${element.code}`, startedOn: day, dueOn: day },
  });
  const by = lead().personId;
  const { id } = await owner.overarchingEvaluation.create({
    data: {
      ...{ areaId, frameworkCode, elementCode: element.code, cycleId: cycle.id, startedById: by, startedAt: AT },
      ...(status === 'draft' ? {} : { submittedById: by, submittedAt: AT, signedOffById: by, signedOffAt: AT }),
    },
  });
  for (const { code, kind } of partsOf(element)) {
    await owner.overarchingEntry.create({
      data: {
        ...{ areaId, evaluationId: id, criterionCode: code, judgement: `## Inner heading\n\nJudged ${code}.` },
        ...{ whatNext: '1. First\n2. Second', grade: 'good', editedById: by, editedAt: AT },
      },
    });
    if (kind !== 'evaluated') continue;
    await owner.overarchingQuote.create({
      data: {
        ...{ areaId, evaluationId: id, criterionCode: code, selfEvaluationId: quotedId, part: 'howWeKnow' },
        ...{ text: `Quoted on ${code}.`, position: 1 },
      },
    });
  }
  await owner.overarchingEvaluation.update({ where: { areaId_id: { areaId, id } }, data: { status } });
  return id;
}

async function fileOf(actor: Actor, documentId: string): Promise<Buffer> {
  const download = await recordDocumentDownload(actor, { documentId });
  if (!download.ok) throw new Error(download.failure.kind);
  return buffer(await openStoredFile(download.value.storageKey));
}

const pack = () => getPack(world.leeds.frameworkCode);
const firstElement = (): Element => {
  const [element] = pack().schedule.elements;
  if (!element) throw new Error('A pack has elements');
  return element;
};

/** The criteria tree of an element as headings, counted here once more. */
function treeOf(criteria: readonly Criterion[], above: string, level = 2): { level: number; text: string }[] {
  return criteria.flatMap(({ label, selfEvaluated, graded, children }, index) => {
    const number = `${above}.${index + 1}`;
    const below = treeOf(children, number, level + 1);
    if (!selfEvaluated && !graded && below.length === 0) return [];
    return [{ level, text: `${number} ${label}` }, ...below];
  });
}

describe('asking for a document', () => {
  it('builds it as whoever asked, keeps it, and lets them alone fetch it', async () => {
    const id = await request(contact(), wanted(await evaluation('draft', 'a draft')));
    expect((await world.jobs()).at(-1)).toBe('build-document');
    expect(await getDocument(contact(), id)).toMatchObject({ status: 'waiting', done: 0, steps: 0 });
    expect(await recordDocumentDownload(contact(), { documentId: id })).toMatchObject({ failure: { kind: 'rule' } });

    await buildDocument(system(), id);
    const built = await getDocument(contact(), id);
    expect(built).toMatchObject({
      status: 'ready',
      fileName: 'Self-evaluation – Unit of a draft – Cycle of a draft.docx',
    });
    expect(built?.done).toBe(built?.steps);
    const bytes = await fileOf(contact(), id);
    expect(bytes.length).toBe(built?.sizeInBytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(built?.sha256);
    expect((await world.events('leeds')).slice(-3)).toEqual([
      'document.requested',
      'document.built',
      'document.downloaded',
    ]);

    for (const other of [lead(), world.another('leeds', 'key-contact'), world.actor('leeds', 'director')]) {
      expect(await getDocument(other, id)).toBeNull();
      expect((await listDocuments(other)).map((one) => one.id)).not.toContain(id);
      expect(await recordDocumentDownload(other, { documentId: id })).toMatchObject({ failure: { kind: 'not-found' } });
    }
  });

  it('is no longer fetched by an asker who may not read any more what it is about [V8.2.2, V8.3.1]', async () => {
    const asker = world.another('leeds', 'contributor', 'hospital');
    const selfEvaluationId = await evaluation('agreed', 'replaced since');
    const id = await request(asker, wanted(selfEvaluationId));
    await buildDocument(system(), id);
    expect(await recordDocumentDownload(asker, { documentId: id })).toMatchObject({ ok: true });
    await world.owner.selfEvaluation.update({
      where: { areaId_id: { areaId: world.leeds.id, id: selfEvaluationId } },
      data: { status: 'superseded' },
    });
    expect(await recordDocumentDownload(asker, { documentId: id })).toMatchObject({ failure: { kind: 'not-found' } });
  });

  it.each([
    [
      'another partner’s draft',
      () => evaluation('draft', 'draft one'),
      () => world.actor('leeds', 'key-contact', 'hospital'),
    ],
    ['a draft, to the task group', () => evaluation('draft', 'draft two'), lead],
    [
      'another partner’s that waits to be agreed',
      () => evaluation('submitted', 'sent'),
      () => world.actor('leeds', 'deputy', 'hospital'),
    ],
    ['another area’s', () => evaluation('agreed', 'agreed one'), () => world.actor('county', 'inspection-lead')],
    ['nothing that is there', async () => randomUUID(), lead],
  ] as const)('refuses what the asker may not read: %s [V8.2.2]', async (_what, make, actor) => {
    const input = wanted(await make());
    expect(await requestDocument(actor(), input)).toMatchObject({ failure: { kind: 'not-found' } });
  });

  it('refuses a format that the kind does not come in, and one document too many within the hour [V2.4.1]', async () => {
    const input = { kind: 'grades', subjectId: null, frameworkCode: world.leeds.frameworkCode } as const;
    const asker = world.another('leeds', 'task-group');
    const asked = (format: 'pdf' | 'xlsx') => requestDocument(asker, { ...input, format, marking: 'official' });
    expect(await asked('pdf')).toMatchObject({ failure: { kind: 'invalid' } });
    for (let count = 0; count < LIMITS.documents.most; count += 1) expect((await asked('xlsx')).ok).toBe(true);
    expect(await asked('xlsx')).toMatchObject({ failure: { kind: 'rule' } });
  });
});

describe('building', () => {
  it('works with the roles that the asker holds then, and says so where they no longer do [V8.3.1]', async () => {
    const asker = world.another('leeds', 'contributor');
    const id = await request(asker, wanted(await evaluation('draft', 'a role that ended')));
    const past = { endsOn: new Date('2009-01-01') };
    await world.owner.roleGrant.updateMany({ where: { personId: asker.personId }, data: past });
    await buildDocument(system(), id);
    expect(await getDocument(asker, id)).toMatchObject({ status: 'refused', sizeInBytes: null });
    expect((await world.events('leeds')).at(-1)).toBe('document.failed');
    await world.owner.roleGrant.updateMany({ where: { personId: asker.personId }, data: { endsOn: null } });
  });

  it('gives up what cannot be built, and says so', async () => {
    const id = await request(lead(), {
      ...{ kind: 'grades', subjectId: null, frameworkCode: world.leeds.frameworkCode, format: 'xlsx' },
      marking: 'official',
    });
    await world.owner.builtDocument.updateMany({ where: { id }, data: { frameworkCode: 'GONE-2001' } });
    await buildDocument(system(), id);
    expect(await getDocument(lead(), id)).toMatchObject({ status: 'failed' });
    expect(await recordDocumentDownload(lead(), { documentId: id })).toMatchObject({ failure: { kind: 'rule' } });
  });

  it('changes nothing when it runs again, and begins anew where it was killed', async () => {
    const id = await request(contact(), wanted(await evaluation('draft', 'a killed worker'), 'pdf'));
    await world.owner.builtDocument.updateMany({ where: { id }, data: { status: 'building', done: 1, steps: 9 } });
    const folder = path.join(process.env.STORAGE_DIR ?? '', id.slice(0, 2));
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, `${id}.part`), 'half a file');
    await buildDocument(system(), id);
    const built = await getDocument(contact(), id);
    expect(built).toMatchObject({ status: 'ready' });
    const events = (await world.events('leeds')).length;
    await buildDocument(system(), id);
    expect(await getDocument(contact(), id)).toEqual(built);
    expect((await world.events('leeds')).length).toBe(events);
    expect((await readdir(folder)).filter((name) => name.startsWith(id))).toEqual([id]);
  });

  it('removes with its file what was asked for more than a week ago, and nothing else', async () => {
    const [old, young] = [
      await request(contact(), wanted(await evaluation('draft', 'long ago'))),
      await request(contact(), wanted(await evaluation('draft', 'lately'))),
    ];
    for (const id of [old, young]) await buildDocument(system(), id);
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    await world.owner.builtDocument.updateMany({ where: { id: old }, data: { requestedAt: daysAgo(7.1) } });
    await world.owner.builtDocument.updateMany({ where: { id: young }, data: { requestedAt: daysAgo(6.9) } });
    expect(await removeDocuments(system())).toMatchObject({ value: { documents: 1 } });
    expect(await getDocument(contact(), old)).toBeNull();
    await expect(openStoredFile(storageKeyOf(old))).rejects.toThrow(MissingFile);
    expect((await fileOf(contact(), young)).length).toBeGreaterThan(1000);
    expect(await removeDocuments(system())).toMatchObject({ failure: { kind: 'rule' } });
  });
});

describe('what is in it', () => {
  it('a Word file opens in LibreOffice, and its headings are the criteria tree', { timeout: 300_000 }, async () => {
    const element = firstElement();
    const quotedId = await evaluation('agreed', 'what is quoted');
    const subjectId = await overarching('signed-off', element, quotedId);
    const id = await request(contact(), { ...wanted(subjectId), kind: 'overarching' });
    await buildDocument(system(), id);
    const xml = await openInOffice(await fileOf(contact(), id));
    const tree = [{ level: 1, text: `1 ${element.label}` }, ...treeOf(element.criteria, '1')];
    expect(headingsOf(xml)).toEqual(tree);
    expect(contentsOf(xml)).toEqual(tree.map(({ text }) => text));
    expect(xml).toContain('Quoted on ');
    expect(xml).toContain('Official – Sensitive');
    expect(xml).not.toContain('DRAFT');
    expect(xml).toContain('fo:language="en" fo:country="GB"');
  });

  it('a PDF is tagged, in British English, with bookmarks that are the criteria tree', async () => {
    const element = firstElement();
    const subjectId = await overarching('draft', element, await evaluation('agreed', 'a quote for paper'));
    const id = await request(lead(), { ...wanted(subjectId, 'pdf'), kind: 'overarching' });
    await buildDocument(system(), id);
    const { catalog, info, tags, bookmarks } = readPdf(await fileOf(lead(), id));
    const tree = [{ level: 1, text: `1 ${element.label}` }, ...treeOf(element.criteria, '1')];
    expect(bookmarks).toEqual(tree.map(({ level, text }) => ({ depth: level, title: text })));
    expect(catalog).toContain('/Lang (en-GB)');
    expect(info).toContain(`/Title ${element.label}: overarching self-evaluation`);
    const kinds = everyTag(tags).map(({ kind }) => kind);
    expect(kinds.filter((kind) => /^H\d$/.test(kind))).toEqual(tree.map(({ level }) => `H${level}`));
    for (const kind of ['TOC', 'L', 'LI', 'LBody', 'BlockQuote', 'P']) expect(kinds).toContain(kind);
  });

  it('a workbook has the grades, criteria down and services across, and no formula', async () => {
    await evaluation('agreed', '=1+1');
    const id = await request(contact(), {
      ...{ kind: 'grades', subjectId: null, frameworkCode: world.leeds.frameworkCode, format: 'xlsx' },
      marking: 'official',
    });
    await buildDocument(system(), id);
    const sheets = await readWorkbook(await fileOf(contact(), id));
    expect(sheets.map(({ sheet }) => sheet)[0]).toBe('Services');
    const cells = sheets.flatMap(({ data }) => data.flat().map(String));
    expect(cells).toContain('Good');
    expect(cells).toContain('Nothing agreed');
    expect(cells).toContain('Unit of =1+1');
    expect(sheets.every(({ data: [marking] }) => marking?.[0] === 'Official')).toBe(true);
  });
});
