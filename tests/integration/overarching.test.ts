import { runOnce } from 'graphile-worker';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { queueLogger, taskListOf } from '@/lib/jobs/runner';
import { jobHandlers } from '@/lib/notifications/handlers';
import { listNotifications } from '@/lib/notifications/queries';
import { returnOverarching, signOffOverarching, startOverarching, submitOverarching } from '@/lib/overarching/commands';
import { writeOverarchingEntry } from '@/lib/overarching/entries/commands';
import { getOverarchingEntry } from '@/lib/overarching/entries/queries';
import { writeOverarchingEntrySchema } from '@/lib/overarching/entries/schema';
import { getOverarching, listOverarching, listOverarchingWork } from '@/lib/overarching/queries';
import { getOverarchingText } from '@/lib/overarching/text/queries';
import { getPartVersions } from '@/lib/overarching/versions/queries';
import { dayColumn } from '@/lib/platform/day-columns';
import type { Result } from '@/lib/platform/result';
import { inReach } from '../support/examples';
import { createWorld, type TestArea, type World } from '../support/world';

const CODE = 'SG.QP.ASMT';
const AGREED_AT = new Date('2009-09-08T09:00:00Z');

let world: World;
let leeds: TestArea;
let lead: Actor;
let taskGroup: Actor;
let director: Actor;
let keyContact: Actor;
let cycleId: string;

beforeEach(async () => {
  world = await createWorld();
  leeds = world.leeds;
  lead = world.actor('leeds', 'inspection-lead');
  taskGroup = world.actor('leeds', 'task-group');
  director = world.actor('leeds', 'director');
  keyContact = world.actor('leeds', 'key-contact');
  cycleId = await startCycle('Autumn 2009');
});

async function startCycle(name: string): Promise<string> {
  const day = dayColumn('2009-09-01');
  const cycle = { areaId: leeds.id, frameworkCode: leeds.frameworkCode, name, startedOn: day, dueOn: day };
  const { id } = await world.owner.selfEvaluationCycle.create({ data: cycle, select: { id: true } });
  return id;
}

type Said = { grade?: string | null; know?: string; confidence?: string; codes?: string[]; status?: string };

/** An agreed self-evaluation of a partner's service, in place of any before it. */
async function agree(partner: 'police' | 'hospital', said: Said = {}): Promise<string> {
  const { owner } = world;
  const areaId = leeds.id;
  const serviceId = leeds.services[partner].id;
  const editedById = world.actor('leeds', 'contributor', partner).personId;
  const of = { areaId, serviceId, frameworkCode: leeds.frameworkCode };
  const edition = (await owner.selfEvaluation.count({ where: of })) + 1;
  await owner.selfEvaluation.updateMany({ where: { ...of, status: 'agreed' }, data: { status: 'superseded' } });
  const { id } = await owner.selfEvaluation.create({
    data: { ...of, partnerId: leeds.partners[partner].id, cycleId, edition, startedAt: AGREED_AT },
    select: { id: true },
  });
  const { grade = 'good', know = 'Most visits are on time. Some are not.', confidence = 'medium' } = said;
  await owner.selfEvaluationEntry.createMany({
    data: (said.codes ?? [CODE]).map((criterionCode) => ({
      ...{ areaId, selfEvaluationId: id, criterionCode, whatWeKnow: know, howWeKnow: 'The log of visits.' },
      ...{ whatNext: '', grade, confidence, editedById, editedAt: AGREED_AT },
    })),
  });
  const status = said.status ?? 'agreed';
  await owner.selfEvaluation.updateMany({
    where: { areaId, id },
    data: { status, ...(status === 'agreed' ? { agreedAt: AGREED_AT } : {}) },
  });
  return id;
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function failureOf(result: Result<unknown>): string {
  return result.ok ? 'none' : result.failure.kind;
}

async function start(actor = taskGroup, elementCode = 'SG'): Promise<string> {
  return value(await startOverarching(actor, { frameworkCode: leeds.frameworkCode, elementCode })).id;
}

const words = { judgement: 'Children are seen sooner.', whatNext: 'Count it weekly.', grade: 'adequate' };

function said(evaluationId: string, overrides: Record<string, unknown> = {}) {
  return writeOverarchingEntrySchema.parse({ ...words, evaluationId, criterionCode: CODE, version: 0, ...overrides });
}

async function versionOf(evaluationId: string): Promise<number> {
  const { version } = await world.owner.overarchingEvaluation.findFirstOrThrow({ where: { id: evaluationId } });
  return version;
}

async function chosen(evaluationId: string) {
  return { evaluationId, version: await versionOf(evaluationId) };
}

async function writeAll(evaluationId: string, actor = taskGroup, overrides: Record<string, unknown> = {}) {
  const view = await getOverarching(actor, evaluationId);
  for (const { code } of view?.parts ?? [])
    value(await writeOverarchingEntry(actor, said(evaluationId, { criterionCode: code, ...overrides })));
}

/** An evaluation that the task group has written and sent. */
async function submitted(actor = taskGroup): Promise<string> {
  const id = await start(actor);
  await writeAll(id, actor);
  value(await submitOverarching(actor, await chosen(id)));
  return id;
}

async function signedOff(): Promise<string> {
  const id = await submitted();
  value(await signOffOverarching(director, await chosen(id)));
  return id;
}

async function part(actor: Actor, evaluationId: string, code = CODE) {
  return (await getOverarching(actor, evaluationId))?.parts.find((one) => one.code === code);
}

describe('starting one', () => {
  it('begins with every part of the element that services evaluate or that is graded, and the whole', async () => {
    const id = await start();
    const view = await getOverarching(taskGroup, id);
    expect(view).toMatchObject({ name: 'Autumn 2009', status: 'draft', element: { code: 'SG' }, written: 0 });
    const codes = view?.parts.map(({ code }) => code) ?? [];
    expect(codes).toContain('SG.OE');
    expect(codes).not.toContain('SG.REC');
    expect(codes.at(-1)).toBe('SG');
    expect(await world.events('leeds')).toEqual(['overarching.started']);
  });

  it('is refused while one is in hand, without a cycle, and for an element that is none', async () => {
    await start();
    const again = { frameworkCode: leeds.frameworkCode, elementCode: 'SG' };
    expect(failureOf(await startOverarching(lead, again))).toBe('rule');
    expect(failureOf(await startOverarching(lead, { ...again, elementCode: 'SG.OE' }))).toBe('not-found');
    expect(failureOf(await startOverarching(lead, { ...again, frameworkCode: 'ILACS-2026' }))).toBe('not-found');
    const county = { frameworkCode: 'ILACS-2026', elementCode: 'LD' };
    expect(failureOf(await startOverarching(world.actor('county', 'task-group'), county))).toBe('rule');
  });

  it('lets one of three win who begin at the same moment', async () => {
    const of = { frameworkCode: leeds.frameworkCode, elementCode: 'SG' };
    const results = await Promise.all([lead, taskGroup, director].map((actor) => startOverarching(actor, of)));
    expect(results.map(failureOf).sort()).toEqual(['none', 'rule', 'rule']);
    expect(await world.owner.overarchingEvaluation.count({ where: { areaId: leeds.id } })).toBe(1);
  });

  it('takes the open cycle, or the last one where all are closed', async () => {
    await world.owner.selfEvaluationCycle.updateMany({
      where: { areaId: leeds.id },
      data: { closedOn: dayColumn('2009-09-12') },
    });
    const id = await start();
    expect((await getOverarching(lead, id))?.name).toBe('Autumn 2009');
  });
});

describe('writing a part', () => {
  it('keeps the text, a revision and what it was composed from', async () => {
    const police = await agree('police');
    const id = await start();
    const page = await getOverarchingEntry(taskGroup, id, CODE);
    expect(page?.sources).toEqual([police]);
    const { nextCode } = value(await writeOverarchingEntry(taskGroup, said(id, { sources: page?.sources })));
    expect(nextCode).toBe('SG.QP.PLAN');
    const of = { areaId: leeds.id, evaluationId: id };
    const entry = await world.owner.overarchingEntry.findFirstOrThrow({
      where: of,
      include: { sources: true, revisions: true },
    });
    expect(entry).toMatchObject({ ...words, editedById: taskGroup.personId, version: 1 });
    expect(entry.revisions).toMatchObject([{ ...words, version: 1, editedById: taskGroup.personId }]);
    expect(entry.sources).toMatchObject([{ selfEvaluationId: police }]);
    expect(await part(taskGroup, id)).toMatchObject({ progress: 'written', gradeLabel: 'Adequate', changes: [] });
  });

  it('loses neither text when two people save the same part', async () => {
    const id = await start();
    value(await writeOverarchingEntry(taskGroup, said(id)));
    const theirs = { judgement: 'Theirs.', whatNext: 'Theirs too.', grade: 'good' };
    value(await writeOverarchingEntry(lead, said(id, { ...theirs, version: 1 })));
    const result = await writeOverarchingEntry(taskGroup, said(id, { judgement: 'Mine.', version: 1 }));
    expect(result).toMatchObject({ ok: false, failure: { kind: 'conflict', theirs, version: 2 } });
    value(await writeOverarchingEntry(taskGroup, said(id, { judgement: 'Mine.', version: 2 })));
    const revisions = await world.owner.overarchingRevision.findMany({
      where: { evaluationId: id },
      orderBy: { version: 'asc' },
    });
    expect(revisions.map(({ judgement }) => judgement)).toEqual([words.judgement, 'Theirs.', 'Mine.']);
  });

  it('puts two texts together that change different passages, with the quotes of both', async () => {
    await agree('police');
    const id = await start();
    const page = await getOverarchingEntry(taskGroup, id, CODE);
    const [first, second] = (page?.answers[0]?.statements ?? []).map(({ reference }) => reference);
    const begun = { judgement: 'One passage.\n\nAnother passage.', quotes: [] };
    value(await writeOverarchingEntry(taskGroup, said(id, begun)));
    const theirs = { judgement: 'One passage, changed.\n\nAnother passage.', quotes: [first] };
    value(await writeOverarchingEntry(lead, said(id, { ...theirs, version: 1 })));
    const mine = { judgement: 'One passage.\n\nAnother passage, changed.', grade: 'good', quotes: [second] };
    const { isJoined } = value(await writeOverarchingEntry(taskGroup, said(id, { ...mine, version: 1 })));
    expect(isJoined).toBe(true);
    expect((await getOverarchingEntry(taskGroup, id, CODE))?.entry).toMatchObject({
      judgement: 'One passage, changed.\n\nAnother passage, changed.',
      grade: 'good',
      version: 3,
    });
    expect((await getOverarchingEntry(taskGroup, id, CODE))?.quoted).toEqual([first, second]);
  });

  it('lets nobody who begins at the same moment write over the other', async () => {
    const id = await start();
    const results = await Promise.all(
      [lead, taskGroup, director].map((actor, at) =>
        writeOverarchingEntry(actor, said(id, { judgement: `Text ${at}.` })),
      ),
    );
    expect(results.map(failureOf).sort()).toEqual(['conflict', 'conflict', 'none']);
  });

  it('keeps no grade where the framework gives none, and refuses one of another scale', async () => {
    const id = await start();
    value(await writeOverarchingEntry(taskGroup, said(id, { criterionCode: 'SG' })));
    expect(await part(taskGroup, id, 'SG')).toMatchObject({ gradeLabel: null, progress: 'written' });
    const other = said(id, { grade: 'requires-improvement' });
    expect(failureOf(await writeOverarchingEntry(taskGroup, other))).toBe('invalid');
    const unknown = said(id, { criterionCode: 'LAC.CAP' });
    expect(failureOf(await writeOverarchingEntry(taskGroup, unknown))).toBe('not-found');
  });

  it('refuses an empty text and personal details beside their field', () => {
    const parse = (texts: object) =>
      writeOverarchingEntrySchema
        .safeParse({ ...words, evaluationId: cycleId, criterionCode: CODE, version: 0, ...texts })
        .error?.issues.map(({ path }) => path.join('.'));
    expect(parse({ judgement: ' ', whatNext: '', grade: '' })).toEqual(['judgement']);
    expect(parse({ whatNext: 'Ask NHS number 943 476 5919.' })).toEqual(['whatNext']);
  });

  it.each([
    ['a key contact', 'not-found', () => keyContact],
    ['another area', 'not-found', () => world.actor('county', 'task-group')],
  ])('is not for %s', async (_who, failure, actorOf) => {
    const id = await start();
    expect(failureOf(await writeOverarchingEntry(actorOf(), said(id)))).toBe(failure);
    expect(await world.owner.overarchingEntry.count({ where: { evaluationId: id } })).toBe(0);
  });
});

describe('what the services say', () => {
  it('stands side by side, with grades as a distribution and what does not go together', async () => {
    await agree('police', { grade: 'outstanding' });
    await agree('hospital', { grade: 'adequate', confidence: 'low' });
    const id = await start();
    const page = await getOverarchingEntry(taskGroup, id, CODE);
    expect(page?.answers.map(({ origin }) => origin.serviceName)).toEqual([
      'Police safeguarding unit',
      'Hospitals trust safeguarding unit',
    ]);
    expect(page?.answers[0]).toMatchObject({ gradeLabel: 'Outstanding', whatNext: '' });
    const row = await part(taskGroup, id);
    expect(row).toMatchObject({
      agreed: 2,
      disagreement: {
        kind: 'two-steps-apart',
        best: { gradeLabel: 'Outstanding', services: ['Police safeguarding unit'] },
        worst: { gradeLabel: 'Adequate', services: ['Hospitals trust safeguarding unit'] },
      },
      lowConfidence: ['Hospitals trust safeguarding unit'],
      gaps: [],
    });
    expect(row?.distribution.grades.map(({ grade, count }) => [grade.code, count])).toEqual([
      ['outstanding', 1],
      ['good', 0],
      ['adequate', 1],
      ['inadequate', 0],
    ]);
  });

  it('points out who is asked and has nothing agreed, and what nobody is asked', async () => {
    await agree('police', { codes: [CODE] });
    await agree('hospital', { status: 'submitted' });
    const id = await start();
    expect((await part(taskGroup, id))?.gaps).toEqual([
      { kind: 'nothing-agreed', services: ['Hospitals trust safeguarding unit'] },
    ]);
    expect((await part(taskGroup, id, 'SG.CAP'))?.gaps).toEqual([{ kind: 'nobody-asked' }]);
    expect((await part(taskGroup, id, 'SG.LM'))?.gaps).toEqual([]);
  });

  it('is never a draft or what is only submitted', async () => {
    await agree('police', { status: 'draft', know: 'A secret draft.' });
    await agree('hospital', { status: 'submitted', know: 'A secret submission.' });
    const id = await start();
    expect(JSON.stringify(await getOverarchingEntry(taskGroup, id, CODE))).not.toContain('secret');
  });

  it('is for a summary and the whole the grades that the task group gave', async () => {
    const id = await start();
    value(await writeOverarchingEntry(taskGroup, said(id, { criterionCode: 'SG.LM.PART', grade: 'good' })));
    value(await writeOverarchingEntry(taskGroup, said(id)));
    const count = async (code: string) =>
      (await part(taskGroup, id, code))?.distribution.grades.filter((one) => one.count).map(({ grade }) => grade.code);
    expect(await count('SG.LM')).toEqual(['good']);
    expect(await count('SG.OE')).toEqual(['good', 'adequate']);
    expect(await count('SG')).toEqual(['good', 'adequate']);
  });
});

describe('quoting', () => {
  async function withQuotes() {
    const police = await agree('police');
    const id = await start();
    const page = await getOverarchingEntry(taskGroup, id, CODE);
    const statements = page?.answers.flatMap((answer) => answer.statements) ?? [];
    return { id, police, references: statements.map(({ reference }) => reference), statements };
  }

  it('keeps statements word for word, with their origin and in their order', async () => {
    const { id, police, references, statements } = await withQuotes();
    expect(statements.map(({ text }) => text)).toEqual([
      'Most visits are on time.',
      'Some are not.',
      'The log of visits.',
    ]);
    const quotes = [references[2], references[0]];
    value(await writeOverarchingEntry(taskGroup, said(id, { quotes })));
    const page = await getOverarchingEntry(taskGroup, id, CODE);
    expect(page?.quotes).toMatchObject([
      { text: 'The log of visits.', part: 'howWeKnow' },
      {
        text: 'Most visits are on time.',
        part: 'whatWeKnow',
        origin: { selfEvaluationId: police, serviceName: 'Police safeguarding unit', editionName: 'Autumn 2009' },
      },
    ]);
    expect(page?.quoted).toEqual(quotes);
    value(await writeOverarchingEntry(taskGroup, said(id, { quotes: [], version: 1 })));
    expect((await getOverarchingEntry(taskGroup, id, CODE))?.quotes).toEqual([]);
  });

  it('refuses what stands in no agreed answer to this criterion', async () => {
    const { id, police } = await withQuotes();
    const draft = await agree('hospital', { status: 'submitted' });
    const elsewhere = await agree('hospital', { codes: ['SG.LM.EVAL'] });
    for (const reference of [`${police}/whatWeKnow/9`, `${draft}/whatWeKnow/0`, `${elsewhere}/whatWeKnow/0`, 'x'])
      expect(failureOf(await writeOverarchingEntry(taskGroup, said(id, { quotes: [reference] }))), reference).toBe(
        'rule',
      );
    expect(await world.owner.overarchingEntry.count({ where: { evaluationId: id } })).toBe(0);
  });

  it('may keep a quote whose text has been replaced since, but quotes nothing new from it', async () => {
    const { id, references } = await withQuotes();
    value(await writeOverarchingEntry(taskGroup, said(id, { quotes: [references[0]] })));
    await agree('police', { know: 'All visits are on time.' });
    const page = await getOverarchingEntry(taskGroup, id, CODE);
    expect(page?.pastQuotes).toMatchObject([{ text: 'Most visits are on time.', reference: references[0] }]);
    expect(page?.quoted).toEqual([references[0]]);
    const fresh = said(id, { quotes: [references[1]], version: 1 });
    expect(failureOf(await writeOverarchingEntry(taskGroup, fresh))).toBe('rule');
    value(await writeOverarchingEntry(taskGroup, said(id, { quotes: [references[0]], version: 1 })));
  });
});

describe('what makes a text stale', () => {
  it('is a service that agrees anew, and one that agrees at last', async () => {
    const police = await agree('police');
    const id = await start();
    value(await writeOverarchingEntry(taskGroup, said(id, { sources: [police] })));
    expect((await part(taskGroup, id))?.changes).toEqual([]);
    const again = await agree('police');
    const hospital = await agree('hospital');
    expect((await part(taskGroup, id))?.changes).toMatchObject([
      {
        kind: 'replaced',
        before: { selfEvaluationId: police, editionName: 'Autumn 2009' },
        now: { selfEvaluationId: again, editionName: 'Autumn 2009, second' },
      },
      { kind: 'added', now: { selfEvaluationId: hospital } },
    ]);
    expect((await getOverarching(taskGroup, id))?.changes).toHaveLength(2);
    const [row] = await listOverarching(taskGroup, leeds.frameworkCode);
    expect(row?.inHand?.stale).toBe(1);
    value(await writeOverarchingEntry(taskGroup, said(id, { sources: [again, hospital], version: 1 })));
    expect((await part(taskGroup, id))?.changes).toEqual([]);
  });

  it('is not forgotten when a service agrees between opening the page and saving', async () => {
    const police = await agree('police');
    const id = await start();
    await agree('hospital');
    value(await writeOverarchingEntry(taskGroup, said(id, { sources: [police] })));
    expect((await part(taskGroup, id))?.changes).toMatchObject([{ kind: 'added' }]);
  });

  it('takes for a source only what was agreed and answers the criterion', async () => {
    const [police, draft] = [await agree('police'), await agree('hospital', { status: 'submitted' })];
    const id = await start();
    value(await writeOverarchingEntry(taskGroup, said(id, { sources: [police, draft, cycleId] })));
    const kept = await world.owner.overarchingSource.findMany({ where: { evaluationId: id } });
    expect(kept.map(({ selfEvaluationId }) => selfEvaluationId)).toEqual([police]);
  });

  it('shows to the readers of what is signed off, whichever partner they are of', async () => {
    await agree('police');
    const id = await signedOff();
    await agree('hospital');
    const view = await getOverarching(keyContact, id);
    expect(view?.changes).toMatchObject([
      { kind: 'added', now: { serviceName: 'Police safeguarding unit' } },
      { kind: 'added', now: { serviceName: 'Hospitals trust safeguarding unit' } },
    ]);
  });
});

describe('sending it', () => {
  it('waits until every part is written [V2.3.1]', async () => {
    const id = await start();
    value(await writeOverarchingEntry(taskGroup, said(id, { whatNext: '' })));
    expect(failureOf(await submitOverarching(taskGroup, await chosen(id)))).toBe('rule');
    const text = await getOverarchingText(taskGroup, id);
    expect(text?.parts.find(({ code }) => code === CODE)?.missing).toEqual(['whatNext']);
    expect(await part(taskGroup, id)).toMatchObject({ progress: 'in-progress' });
  });

  it('goes to the director with one event and one job, and the text stands still', async () => {
    const jobs = (await world.jobs()).length;
    const id = await submitted();
    expect((await world.events('leeds')).at(-1)).toBe('overarching.submitted');
    expect((await world.jobs()).slice(jobs)).toEqual(['notify-overarching-submitted']);
    expect(failureOf(await writeOverarchingEntry(taskGroup, said(id, { version: 1 })))).toBe('rule');
    expect(failureOf(await submitOverarching(lead, await chosen(id)))).toBe('rule');
  });

  it('sends only what was checked', async () => {
    const id = await start();
    await writeAll(id);
    const checked = await chosen(id);
    value(await writeOverarchingEntry(lead, said(id, { judgement: 'Something else.', version: 1 })));
    expect(failureOf(await submitOverarching(taskGroup, checked))).toBe('rule');
  });
});

describe('returning it', () => {
  it('lets the database take quotes and sources away again, and nothing while it waits [V8.2.2]', async () => {
    const police = await agree('police');
    const id = await start();
    await writeAll(id, taskGroup, { sources: [police] });
    const page = await getOverarchingEntry(taskGroup, id, CODE);
    const quotes = [page?.answers[0]?.statements[0]?.reference];
    value(await writeOverarchingEntry(taskGroup, said(id, { quotes, sources: [police], version: 1 })));
    const area = { areaId: leeds.id, personId: taskGroup.personId, reach: 'area', partnerIds: [] } as const;
    const remove = (table: string) =>
      inReach(area, async (client) => (await client.query(`DELETE FROM overarching_${table}`)).rowCount);
    expect(await remove('quotes')).toBe(1);
    expect(await remove('sources')).toBeGreaterThan(0);
    value(await submitOverarching(taskGroup, await chosen(id)));
    expect([await remove('quotes'), await remove('sources')]).toEqual([0, 0]);
    value(await returnOverarching(director, { ...(await chosen(id)), reason: 'Look again.' }));
    expect(await remove('quotes')).toBe(1);
  });

  it('gives it back with the reason, to be changed and sent again', async () => {
    const id = await submitted();
    const reason = 'Say what children notice.';
    value(await returnOverarching(director, { ...(await chosen(id)), reason }));
    expect((await getOverarching(taskGroup, id))?.returned).toMatchObject({ byName: director.name, reason });
    value(await writeOverarchingEntry(taskGroup, said(id, { judgement: 'They notice.', version: 1 })));
    value(await submitOverarching(taskGroup, await chosen(id)));
    expect((await world.jobs()).slice(-3)).toEqual([
      'notify-overarching-submitted',
      'notify-overarching-decided',
      'notify-overarching-submitted',
    ]);
  });

  it('is refused to everyone but the director, and for a draft', async () => {
    const draft = await start(taskGroup, 'LAC');
    const reason = 'Say more.';
    expect(failureOf(await returnOverarching(director, { ...(await chosen(draft)), reason }))).toBe('rule');
    const id = await submitted();
    for (const actor of [lead, taskGroup])
      expect(failureOf(await returnOverarching(actor, { ...(await chosen(id)), reason }))).toBe('forbidden');
    const stale = { evaluationId: id, version: 1, reason };
    expect(failureOf(await returnOverarching(director, stale))).toBe('changed');
  });
});

describe('signing it off', () => {
  it('fixes the text, shows it to key contacts and tells the writers', async () => {
    const id = await submitted();
    expect(await getOverarching(keyContact, id)).toBeNull();
    expect(await getOverarchingText(keyContact, id)).toBeNull();
    expect(await getOverarchingEntry(keyContact, id, CODE)).toBeNull();
    expect(await listOverarching(keyContact, leeds.frameworkCode)).toMatchObject([
      { inHand: null, signedOff: null },
      { inHand: null, signedOff: null },
    ]);
    value(await signOffOverarching(director, await chosen(id)));
    expect((await world.events('leeds')).at(-1)).toBe('overarching.signed-off');
    expect((await world.jobs()).at(-1)).toBe('notify-overarching-decided');
    const text = await getOverarchingText(keyContact, id);
    expect(text?.parts.at(-1)).toMatchObject({ judgement: words.judgement });
    expect(text?.allowed).toEqual({ write: false, submit: false, return: false, signOff: false });
    expect((await listOverarching(keyContact, leeds.frameworkCode))[0]?.signedOff?.id).toBe(id);
    expect(await getOverarching(world.actor('county', 'key-contact'), id)).toBeNull();
    for (const role of ['contributor', 'auditor', 'board-member', 'inspector'] as const)
      expect(await getOverarching(world.actor('leeds', role), id), role).toBeNull();
  });

  it('hides from key contacts what other partners still owe', async () => {
    const id = await signedOff();
    expect((await part(keyContact, id))?.gaps).toEqual([]);
    expect((await part(taskGroup, id))?.gaps).not.toEqual([]);
  });

  it('needs a director who neither wrote nor sent any of it [V2.3.1]', async () => {
    const id = await start();
    await writeAll(id);
    value(await writeOverarchingEntry(director, said(id, { version: 1 })));
    value(await writeOverarchingEntry(taskGroup, said(id, { version: 2 })));
    value(await submitOverarching(taskGroup, await chosen(id)));
    expect(failureOf(await signOffOverarching(director, await chosen(id)))).toBe('rule');
    expect((await world.events('leeds')).at(-1)).toBe('command.refused');
    expect(await getOverarching(director, id)).toMatchObject({
      needsSomeoneElse: true,
      allowed: { signOff: false, return: false },
    });
    value(await signOffOverarching(world.another('leeds', 'director'), await chosen(id)));
  });

  it('is refused to whoever sent it, and to every other role', async () => {
    const id = await start();
    await writeAll(id);
    value(await submitOverarching(director, await chosen(id)));
    expect(failureOf(await signOffOverarching(director, await chosen(id)))).toBe('rule');
    for (const actor of [lead, taskGroup, world.another('leeds', 'task-group')])
      expect(failureOf(await signOffOverarching(actor, await chosen(id)))).toBe('forbidden');
    expect((await getOverarching(taskGroup, id))?.status).toBe('submitted');
  });

  it('is refused to whoever ever sent it, also once it was returned and somebody else sent it again [V2.3.1]', async () => {
    const other = world.another('leeds', 'director');
    const id = await start();
    await writeAll(id);
    value(await submitOverarching(director, await chosen(id)));
    value(await returnOverarching(other, { ...(await chosen(id)), reason: 'Look again.' }));
    value(await submitOverarching(taskGroup, await chosen(id)));
    expect(failureOf(await signOffOverarching(director, await chosen(id)))).toBe('rule');
    expect(await getOverarching(director, id)).toMatchObject({ needsSomeoneElse: true, allowed: { signOff: false } });
    value(await signOffOverarching(other, await chosen(id)));
  });

  it('never lets what is signed off change, whoever asks [V2.3.1]', async () => {
    await agree('police');
    const id = await submitted();
    await agree('hospital');
    value(await signOffOverarching(director, await chosen(id)));
    expect(failureOf(await writeOverarchingEntry(taskGroup, said(id, { version: 1 })))).toBe('rule');
    expect(failureOf(await returnOverarching(director, { ...(await chosen(id)), reason: 'No.' }))).toBe('rule');
    const { owner } = world;
    const of = { where: { evaluationId: id } };
    await expect(owner.overarchingEntry.updateMany({ ...of, data: { judgement: 'Other' } })).rejects.toThrow(
      /never changes/,
    );
    await expect(owner.overarchingRevision.deleteMany(of)).rejects.toThrow(/never rewritten/);
    await expect(
      owner.overarchingEvaluation.updateMany({ where: { id }, data: { signedOffById: lead.personId } }),
    ).rejects.toThrow(/never changes/);
  });
});

describe('the next edition', () => {
  it('begins with the signed-off text, its quotes and what it was composed from', async () => {
    const police = await agree('police');
    const id = await start();
    await writeAll(id, taskGroup, { sources: [police], quotes: [] });
    const page = await getOverarchingEntry(taskGroup, id, CODE);
    const quotes = [page?.answers[0]?.statements[0]?.reference];
    value(await writeOverarchingEntry(taskGroup, said(id, { quotes, sources: [police], version: 1 })));
    value(await submitOverarching(taskGroup, await chosen(id)));
    value(await signOffOverarching(director, await chosen(id)));
    await agree('police');
    const next = await start(lead);
    const view = await getOverarching(lead, next);
    expect(view).toMatchObject({ name: 'Autumn 2009, second', status: 'draft', written: view?.parts.length });
    expect(await part(lead, next)).toMatchObject({ quotes: 1, changes: [{ kind: 'replaced' }] });
    expect((await getOverarchingEntry(lead, next, CODE))?.entry).toMatchObject({
      judgement: words.judgement,
      editedByName: taskGroup.name,
      version: 1,
    });
    expect(await getOverarching(keyContact, next)).toBeNull();
    expect((await getOverarching(keyContact, id))?.others).toEqual([]);
  });

  it('takes the place of the one before when it is signed off, whose words stay as they were', async () => {
    const first = await signedOff();
    const next = await start(lead);
    value(await writeOverarchingEntry(lead, said(next, { judgement: 'Better now.', version: 1 })));
    value(await submitOverarching(lead, await chosen(next)));
    expect((await getOverarching(keyContact, first))?.status).toBe('signed-off');
    value(await signOffOverarching(director, await chosen(next)));
    expect(await getOverarching(keyContact, first)).toBeNull();
    expect((await getOverarching(taskGroup, first))?.status).toBe('superseded');
    const before = await getOverarchingText(taskGroup, first);
    expect(before?.parts.find(({ code }) => code === CODE)?.judgement).toBe(words.judgement);
    const after = await getOverarchingText(keyContact, next);
    expect(after?.parts.find(({ code }) => code === CODE)?.judgement).toBe('Better now.');
  });

  it('can be compared word by word with the one before, by the task group alone', async () => {
    const first = await signedOff();
    const next = await start(lead);
    value(await writeOverarchingEntry(lead, said(next, { judgement: 'Children are seen much sooner.', version: 1 })));
    const view = await getPartVersions(taskGroup, next, CODE);
    expect(view?.versions.map(({ number, isLast, status }) => [number, isLast, status])).toEqual([
      [3, true, 'draft'],
      [2, false, 'draft'],
      [1, true, 'signed-off'],
    ]);
    expect(view?.compared).toMatchObject({
      judgement: { before: words.judgement, after: 'Children are seen much sooner.' },
      grade: null,
    });
    expect(view?.written.judgement.flat().map(({ text, authorName }) => [text.trim(), authorName])).toEqual([
      ['Children are seen', taskGroup.name],
      ['much', lead.name],
      ['sooner.', taskGroup.name],
    ]);
    const whole = await getPartVersions(director, first, CODE, { from: '1', to: '3' });
    expect(whole?.compared?.from.edition).not.toBe(whole?.compared?.to.edition);
    expect(await getPartVersions(keyContact, first, CODE)).toBeNull();
    expect(await getPartVersions(taskGroup, first, 'NO.SUCH')).toBeNull();
    expect(await getPartVersions(world.actor('county', 'task-group'), first, CODE)).toBeNull();
  });

  it('counts whoever wrote the text it began with among its writers', async () => {
    const first = await start();
    await writeAll(first);
    value(await writeOverarchingEntry(director, said(first, { version: 1 })));
    value(await submitOverarching(taskGroup, await chosen(first)));
    value(await signOffOverarching(world.another('leeds', 'director'), await chosen(first)));
    const next = await start(lead);
    value(await submitOverarching(lead, await chosen(next)));
    expect(failureOf(await signOffOverarching(director, await chosen(next)))).toBe('rule');
  });

  it('counts those who wrote in that text before its last writer, and not whoever only starts it [V2.3.1]', async () => {
    const other = world.another('leeds', 'director');
    const first = await start();
    await writeAll(first, director);
    for (const { code } of (await getOverarching(taskGroup, first))?.parts ?? [])
      value(await writeOverarchingEntry(taskGroup, said(first, { criterionCode: code, version: 1 })));
    value(await submitOverarching(taskGroup, await chosen(first)));
    value(await signOffOverarching(other, await chosen(first)));
    const next = await start(other);
    value(await submitOverarching(lead, await chosen(next)));
    expect(failureOf(await signOffOverarching(director, await chosen(next)))).toBe('rule');
    value(await signOffOverarching(other, await chosen(next)));
  });

  it('leaves a quote its origin for partners after the service has agreed anew', async () => {
    await agree('hospital');
    const id = await start();
    const page = await getOverarchingEntry(taskGroup, id, CODE);
    await writeAll(id);
    const quotes = [page?.answers[0]?.statements[0]?.reference];
    value(await writeOverarchingEntry(taskGroup, said(id, { quotes, version: 1 })));
    value(await submitOverarching(taskGroup, await chosen(id)));
    value(await signOffOverarching(director, await chosen(id)));
    await agree('hospital');
    const text = await getOverarchingText(keyContact, id);
    expect(text?.parts.find(({ code }) => code === CODE)?.quotes).toMatchObject([
      { text: 'Most visits are on time.', isOpen: false, origin: { serviceName: 'Hospitals trust safeguarding unit' } },
    ]);
  });
});

describe('whose words are quoted', () => {
  const origins = (areaId: string, as: 'area' | 'partner' | 'board', id: string) =>
    inReach({ areaId, personId: keyContact.personId, reach: as, partnerIds: [] }, async (client) => {
      return (await client.query('SELECT service FROM overarching_origins($1::uuid[])', [[id]])).rows;
    });

  it('partners learn of what is signed off alone, and other areas and boards of nothing [V8.2.2, V8.4.1]', async () => {
    const police = await agree('police');
    const other = await agree('hospital', { status: 'submitted' });
    const id = await start();
    await writeAll(id, taskGroup, { sources: [police] });
    expect(await origins(leeds.id, 'partner', police)).toEqual([]);
    expect(await origins(leeds.id, 'area', police)).toHaveLength(1);
    value(await submitOverarching(taskGroup, await chosen(id)));
    value(await signOffOverarching(director, await chosen(id)));
    await agree('police');
    expect(await origins(leeds.id, 'partner', police)).toEqual([{ service: 'Police safeguarding unit' }]);
    expect(await origins(leeds.id, 'partner', other)).toEqual([]);
    expect(await origins(leeds.id, 'board', police)).toEqual([]);
    expect(await origins(world.county.id, 'area', police)).toEqual([]);
  });
});

describe('what waits for somebody', () => {
  it('is to sign off for the director, what came back for the task group, and what is stale for both', async () => {
    await agree('police');
    const id = await submitted();
    const [toSignOff] = (await listOverarchingWork(director)) ?? [];
    expect(toSignOff).toEqual({ id, elementLabel: 'Safeguarding', name: 'Autumn 2009', kind: 'sign-off' });
    expect(await listOverarchingWork(taskGroup)).toEqual([]);
    value(await returnOverarching(director, { ...(await chosen(id)), reason: 'Say more.' }));
    expect(await listOverarchingWork(taskGroup)).toMatchObject([{ id, kind: 'returned' }]);
    value(await submitOverarching(taskGroup, await chosen(id)));
    value(await signOffOverarching(director, await chosen(id)));
    expect(await listOverarchingWork(taskGroup)).toMatchObject([{ id, kind: 'stale' }]);
    expect(await listOverarchingWork(keyContact)).toBeNull();
  });

  it('is told by the worker to directors when it is sent, and to its writers when it is decided', async () => {
    const id = await submitted();
    await workOff();
    const texts = async (actor: Actor) => (await listNotifications(actor)).map(({ text }) => text);
    const ready = 'The overarching self-evaluation “Safeguarding, Autumn 2009” is ready for you to read and sign off.';
    expect(await texts(director)).toEqual([ready]);
    expect(await texts(world.another('leeds', 'director'))).toEqual([ready]);
    expect(await texts(taskGroup)).toEqual([]);
    const reason = 'A secret reason.';
    value(await returnOverarching(director, { ...(await chosen(id)), reason }));
    await workOff();
    expect((await texts(taskGroup))[0]).toMatch(/has come back with a reason/);
    expect(await texts(lead)).toEqual([]);
    value(await submitOverarching(taskGroup, await chosen(id)));
    value(await signOffOverarching(director, await chosen(id)));
    await workOff();
    expect(await texts(taskGroup)).toContain(
      'The overarching self-evaluation “Safeguarding, Autumn 2009” is signed off.',
    );
    expect(JSON.stringify(await texts(taskGroup))).not.toContain('secret');
    expect(await world.jobs()).toEqual([]);
  });
});

/** Works off the queue once, as the worker process does. */
function workOff(): Promise<void> {
  return runOnce({
    connectionString: process.env.WORKER_DATABASE_URL ?? '',
    taskList: taskListOf(jobHandlers),
    noHandleSignals: true,
    logger: queueLogger,
  });
}
