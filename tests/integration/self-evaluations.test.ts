import { beforeEach, describe, expect, it } from 'vitest';
import { type Actor, reachOfActor } from '@/lib/access/actor';
import { inTransaction } from '@/lib/platform/db';
import type { Result } from '@/lib/platform/result';
import { agreeSelfEvaluation, returnSelfEvaluation, submitSelfEvaluation } from '@/lib/self-evaluations/commands';
import { writeEntry } from '@/lib/self-evaluations/entries/commands';
import { getEntryPage } from '@/lib/self-evaluations/entries/queries';
import { writeEntrySchema } from '@/lib/self-evaluations/entries/schema';
import { getProgress } from '@/lib/self-evaluations/progress/queries';
import { getFrameworkOfService, getSelfEvaluation } from '@/lib/self-evaluations/queries';
import { createWorld, type TestArea, type World } from '../support/world';

let world: World;
let leeds: TestArea;
let keyContact: Actor;
let taskGroup: Actor;

beforeEach(async () => {
  world = await createWorld();
  leeds = world.leeds;
  keyContact = world.actor('leeds', 'key-contact');
  taskGroup = world.actor('leeds', 'task-group');
});

const full = {
  whatWeKnow: 'Checks are made on the day for most referrals.',
  howWeKnow: 'Monthly audits and the duty log show it.',
  whatNext: 'A second duty officer from October.',
  grade: 'adequate',
  confidence: 'medium',
};

function typed(overrides: Record<string, unknown> = {}) {
  return {
    ...full,
    serviceId: leeds.services.police.id,
    frameworkCode: leeds.frameworkCode,
    criterionCode: leeds.criteria[0],
    version: 0,
    ...overrides,
  };
}

function answer(overrides: Record<string, unknown> = {}) {
  return writeEntrySchema.parse(typed(overrides));
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function failureOf(result: Result<unknown>): string {
  return result.ok ? 'none' : result.failure.kind;
}

async function stored() {
  const [latest] = await world.owner.selfEvaluation.findMany({
    where: { areaId: leeds.id, serviceId: leeds.services.police.id },
    orderBy: { id: 'desc' },
    include: { cycle: true, entries: { orderBy: { criterionCode: 'asc' } } },
  });
  if (!latest) throw new Error('Nothing is stored');
  return latest;
}

async function inHand() {
  const { id, version } = await stored();
  return { selfEvaluationId: id, version };
}

async function writeAll(actor = keyContact) {
  for (const criterionCode of leeds.criteria) value(await writeEntry(actor, answer({ criterionCode })));
}

async function submitAll() {
  await writeAll();
  value(await submitSelfEvaluation(keyContact, await inHand()));
}

function view(actor: Actor, id?: string) {
  return getSelfEvaluation(actor, leeds.frameworkCode, leeds.services.police.id, id);
}

describe('writing an entry', () => {
  it('begins the self-evaluation of the cycle and names the next open criterion', async () => {
    const { nextCode } = value(await writeEntry(keyContact, answer()));
    expect(nextCode).toBe(leeds.criteria[1]);
    const { cycle, status, partnerId, entries } = await stored();
    expect({ cycle: cycle.name, status, partnerId }).toEqual({
      cycle: 'Autumn 2009',
      status: 'draft',
      partnerId: leeds.partners.police.id,
    });
    expect(entries).toMatchObject([{ ...full, criterionCode: leeds.criteria[0], editedById: keyContact.personId }]);
    expect(await world.events('leeds')).toEqual(['self-evaluation.written']);
  });

  it('puts a second entry into the same self-evaluation', async () => {
    await writeAll();
    expect(await world.owner.selfEvaluation.count({ where: { areaId: leeds.id } })).toBe(1);
    expect((await stored()).entries).toHaveLength(2);
  });

  it('loses neither text when two people save the same entry', async () => {
    value(await writeEntry(keyContact, answer()));
    const theirs = {
      whatWeKnow: 'Theirs.',
      howWeKnow: 'Theirs too.',
      whatNext: 'And this.',
      grade: 'good',
      confidence: 'high',
    };
    value(await writeEntry(world.actor('leeds', 'contributor'), answer({ ...theirs, version: 1 })));
    const mine = { whatWeKnow: 'Mine.', version: 1 };
    const result = await writeEntry(keyContact, answer(mine));
    expect(result).toMatchObject({ ok: false, failure: { kind: 'conflict', theirs, version: 2 } });
    expect((await stored()).entries[0]).toMatchObject({ ...theirs, version: 2 });
    value(await writeEntry(keyContact, answer({ ...mine, version: 2 })));
    expect((await stored()).entries[0]).toMatchObject({ whatWeKnow: 'Mine.', version: 3 });
  });

  it('lets one of two people win who begin at the same moment', async () => {
    const results = await Promise.all([
      writeEntry(keyContact, answer({ whatWeKnow: 'One.' })),
      writeEntry(world.actor('leeds', 'deputy'), answer({ whatWeKnow: 'Two.' })),
      writeEntry(world.actor('leeds', 'contributor'), answer({ whatWeKnow: 'Three.' })),
    ]);
    expect(results.map(failureOf).sort()).toEqual(['conflict', 'conflict', 'none']);
    expect(await world.owner.selfEvaluation.count({ where: { areaId: leeds.id } })).toBe(1);
    expect(await world.events('leeds')).toEqual(['self-evaluation.written']);
  });

  it('refuses a criterion that is not assigned, and a grade of another scale', async () => {
    expect(failureOf(await writeEntry(keyContact, answer({ criterionCode: 'SG.CAP' })))).toBe('rule');
    expect(failureOf(await writeEntry(keyContact, answer({ grade: 'requires-improvement' })))).toBe('invalid');
    expect(await world.owner.selfEvaluation.count({ where: { areaId: leeds.id } })).toBe(0);
    expect(await world.events('leeds')).toEqual([]);
  });

  it('keeps and asks no grade where the framework gives none', async () => {
    const of = { frameworkCode: 'JTAI-2025', criterionCode: 'FD.AGENCY' };
    await world.owner.criterionAssignment.create({
      data: { ...of, areaId: leeds.id, serviceId: leeds.services.police.id, dueOn: new Date('2009-09-25') },
    });
    value(await writeEntry(keyContact, answer(of)));
    expect((await stored()).entries[0]?.grade).toBeNull();
    value(await submitSelfEvaluation(keyContact, await inHand()));
  });

  it('refuses an empty entry and personal details beside their field', () => {
    const nothing = { whatWeKnow: ' ', howWeKnow: '', whatNext: '', grade: '' };
    const empty = writeEntrySchema.safeParse(typed(nothing));
    expect(empty.error?.issues.map(({ path }) => path)).toEqual([['whatWeKnow']]);
    const personal = writeEntrySchema.safeParse(typed({ howWeKnow: 'Ask NHS number 943 476 5919.' }));
    expect(personal.error?.issues.map(({ path }) => path)).toEqual([['howWeKnow']]);
  });

  it('is refused, and recorded as refused, for the task group', async () => {
    expect(failureOf(await writeEntry(taskGroup, answer()))).toBe('forbidden');
    expect(await world.owner.selfEvaluation.count({ where: { areaId: leeds.id } })).toBe(0);
    expect(await world.events('leeds')).toEqual(['command.refused']);
  });

  it.each([
    ['another partner', () => world.actor('leeds', 'key-contact', 'hospital')],
    ['another area', () => world.actor('county', 'key-contact')],
  ])('finds nothing for %s', async (_who, actorOf) => {
    expect(failureOf(await writeEntry(actorOf(), answer()))).toBe('not-found');
    expect(await world.owner.selfEvaluation.count({ where: { areaId: { in: [leeds.id, world.county.id] } } })).toBe(0);
  });
});

describe('sending it', () => {
  it('goes to the task group with one event and one job', async () => {
    const jobs = (await world.jobs()).length;
    await submitAll();
    expect(await stored()).toMatchObject({ status: 'submitted', submittedById: keyContact.personId });
    expect((await world.events('leeds')).slice(2)).toEqual(['self-evaluation.submitted']);
    expect((await world.jobs()).slice(jobs)).toEqual(['notify-self-evaluation-submitted']);
  });

  it('waits until every assigned criterion is answered in full [V2.3.1]', async () => {
    value(await writeEntry(keyContact, answer()));
    value(await writeEntry(keyContact, answer({ criterionCode: leeds.criteria[1], whatNext: '' })));
    expect(failureOf(await submitSelfEvaluation(keyContact, await inHand()))).toBe('rule');
    expect((await stored()).status).toBe('draft');
    const page = await view(keyContact);
    expect(page?.criteria.map(({ missing }) => missing)).toEqual([[], ['whatNext']]);
    expect([page?.answered, page?.needed]).toEqual([1, 2]);
  });

  it('refuses answers that seem to name a person, however they came in', async () => {
    await writeAll();
    await world.owner.selfEvaluationEntry.updateMany({
      where: { areaId: leeds.id, criterionCode: leeds.criteria[1] },
      data: { whatNext: 'Ask NHS number 943 476 5919.' },
    });
    expect(failureOf(await submitSelfEvaluation(keyContact, await inHand()))).toBe('rule');
    expect((await stored()).status).toBe('draft');
    expect((await stored()).entries.map(({ sentVersion }) => sentVersion)).toEqual([null, null]);
  });

  it('sends only what was checked', async () => {
    await writeAll();
    const checked = await inHand();
    value(await writeEntry(world.actor('leeds', 'contributor'), answer({ whatNext: 'Something else.', version: 1 })));
    expect(failureOf(await submitSelfEvaluation(keyContact, checked))).toBe('rule');
    value(await submitSelfEvaluation(keyContact, await inHand()));
  });

  it('is for the key contact and the deputy, not for a contributor', async () => {
    await writeAll();
    expect(failureOf(await submitSelfEvaluation(world.actor('leeds', 'contributor'), await inHand()))).toBe(
      'forbidden',
    );
    value(await submitSelfEvaluation(world.actor('leeds', 'deputy'), await inHand()));
  });

  it('closes the text until it comes back [V2.3.1]', async () => {
    await submitAll();
    expect(failureOf(await writeEntry(keyContact, answer({ version: 1 })))).toBe('rule');
    expect(failureOf(await submitSelfEvaluation(keyContact, await inHand()))).toBe('rule');
  });

  it.each([
    ['another partner', () => world.actor('leeds', 'key-contact', 'hospital')],
    ['another area', () => world.actor('county', 'key-contact')],
  ])('finds nothing for %s', async (_who, actorOf) => {
    await writeAll();
    expect(failureOf(await submitSelfEvaluation(actorOf(), await inHand()))).toBe('not-found');
  });
});

describe('returning it', () => {
  it('gives it back with the reason, to be changed and sent again', async () => {
    await submitAll();
    const reason = 'Say which audits.';
    value(await returnSelfEvaluation(taskGroup, { ...(await inHand()), reason, reasons: [] }));
    expect(await stored()).toMatchObject({
      status: 'returned',
      returnReason: reason,
      returnedById: taskGroup.personId,
    });
    expect((await view(keyContact))?.current?.returned).toMatchObject({ byName: taskGroup.name, reason });
    value(await writeEntry(keyContact, answer({ howWeKnow: 'The audits of July.', version: 1 })));
    value(await submitSelfEvaluation(keyContact, await inHand()));
    expect((await world.events('leeds')).slice(2)).toEqual([
      'self-evaluation.submitted',
      'self-evaluation.returned',
      'self-evaluation.written',
      'self-evaluation.submitted',
    ]);
    expect((await world.jobs()).slice(-3)).toEqual([
      'notify-self-evaluation-submitted',
      'notify-self-evaluation-decided',
      'notify-self-evaluation-submitted',
    ]);
  });

  it('leaves what is said of single answers as comments on them, all or none', async () => {
    await submitAll();
    const [first = '', second = ''] = leeds.criteria;
    const say = (...reasons: { criterionCode: string; reason: string }[]) =>
      ({ reason: 'Two answers need more.', reasons }) as const;
    const stray = say(
      { criterionCode: first, reason: 'Which audits?' },
      { criterionCode: 'SG.CAP', reason: 'And this?' },
    );
    expect(failureOf(await returnSelfEvaluation(taskGroup, { ...(await inHand()), ...stray }))).toBe('not-found');
    expect(await world.owner.selfEvaluationComment.count({ where: { areaId: leeds.id } })).toBe(0);
    const reasons = say({ criterionCode: first, reason: 'Which audits?' }, { criterionCode: second, reason: '' });
    value(await returnSelfEvaluation(taskGroup, { ...(await inHand()), ...reasons }));
    const comments = await world.owner.selfEvaluationComment.findMany({ where: { areaId: leeds.id } });
    expect(comments).toMatchObject([
      { criterionCode: first, body: 'Which audits?', writtenById: taskGroup.personId, isInternal: false, quote: null },
    ]);
    const event = await world.owner.auditEvent.findFirst({
      where: { areaId: leeds.id, event: 'self-evaluation.returned' },
    });
    expect(event?.data).toEqual({ criteria: [first] });
  });

  it('goes on showing the task group what was sent while the service rewrites it [V8.2.3]', async () => {
    await submitAll();
    value(await returnSelfEvaluation(taskGroup, { ...(await inHand()), reason: 'Say which audits.', reasons: [] }));
    const rewritten = 'Half of a new sentence';
    value(await writeEntry(keyContact, answer({ whatWeKnow: rewritten, grade: 'good', version: 1 })));
    const seen = await view(taskGroup);
    expect(seen).toMatchObject({ isAsSent: true, isTextHidden: false });
    expect(seen?.criteria[0]?.entry).toMatchObject({ ...full, editedByName: keyContact.name });
    expect(JSON.stringify(seen)).not.toContain(rewritten);
    const { frameworkCode, services, criteria } = leeds;
    const page = await getEntryPage(taskGroup, frameworkCode, services.police.id, criteria[0] ?? '');
    expect(page?.entry).toMatchObject(full);
    expect(JSON.stringify(page)).not.toContain(rewritten);
    expect((await view(keyContact))?.criteria[0]?.entry?.whatWeKnow).toBe(rewritten);
    expect((await view(keyContact))?.isAsSent).toBe(false);
    value(await submitSelfEvaluation(keyContact, await inHand()));
    expect((await view(taskGroup))?.criteria[0]?.entry?.whatWeKnow).toBe(rewritten);
  });

  it('shows the task group nothing of a criterion first answered after it came back', async () => {
    const [first = '', second = ''] = leeds.criteria;
    await world.owner.criterionAssignment.deleteMany({ where: { areaId: leeds.id, criterionCode: second } });
    value(await writeEntry(keyContact, answer({ criterionCode: first })));
    value(await submitSelfEvaluation(keyContact, await inHand()));
    value(await returnSelfEvaluation(taskGroup, { ...(await inHand()), reason: 'Answer the other one.', reasons: [] }));
    const [serviceId, dueOn] = [leeds.services.police.id, new Date('2009-09-25')];
    await world.owner.criterionAssignment.create({
      data: { areaId: leeds.id, serviceId, frameworkCode: leeds.frameworkCode, criterionCode: second, dueOn },
    });
    value(await writeEntry(keyContact, answer({ criterionCode: second, whatWeKnow: 'Only a draft.' })));
    const seen = await view(taskGroup);
    expect(seen?.criteria.map(({ code, entry }) => [code, entry !== null])).toEqual([
      [first, true],
      [second, false],
    ]);
    expect(JSON.stringify(seen)).not.toContain('Only a draft.');
  });

  it('is refused to partners and for a draft', async () => {
    await writeAll();
    const reason = 'Say more.';
    expect(failureOf(await returnSelfEvaluation(taskGroup, { ...(await inHand()), reason, reasons: [] }))).toBe('rule');
    value(await submitSelfEvaluation(keyContact, await inHand()));
    expect(failureOf(await returnSelfEvaluation(keyContact, { ...(await inHand()), reason, reasons: [] }))).toBe(
      'forbidden',
    );
    expect((await stored()).status).toBe('submitted');
  });
});

describe('agreeing it', () => {
  it('fixes the text, shows it to the area and tells the service', async () => {
    await submitAll();
    value(await agreeSelfEvaluation(taskGroup, await inHand()));
    expect(await stored()).toMatchObject({ status: 'agreed', agreedById: taskGroup.personId });
    expect((await world.events('leeds')).at(-1)).toBe('self-evaluation.agreed');
    expect((await world.jobs()).at(-1)).toBe('notify-self-evaluation-decided');
    expect(failureOf(await writeEntry(keyContact, answer({ version: 1 })))).toBe('rule');
    expect((await stored()).entries[0]).toMatchObject(full);
    const hospital = await view(world.actor('leeds', 'key-contact', 'hospital'));
    expect(hospital?.criteria[0]?.entry?.whatWeKnow).toBe(full.whatWeKnow);
    expect(Object.values(hospital?.allowed ?? { write: true })).not.toContain(true);
  });

  it('supersedes the one agreed before, in a second of the same cycle', async () => {
    await submitAll();
    value(await agreeSelfEvaluation(taskGroup, await inHand()));
    const page = await getEntryPage(keyContact, leeds.frameworkCode, leeds.services.police.id, leeds.criteria[0] ?? '');
    expect(page).toMatchObject({ canWrite: true, cycle: null, entry: null, agreedBefore: { entry: full } });
    await submitAll();
    expect(await stored()).toMatchObject({ cycle: { name: 'Autumn 2009' }, edition: 2, status: 'submitted' });
    value(await agreeSelfEvaluation(taskGroup, await inHand()));
    const all = await world.owner.selfEvaluation.findMany({
      where: { areaId: leeds.id },
      orderBy: { edition: 'asc' },
      select: { id: true, edition: true, status: true },
    });
    expect(all).toMatchObject([
      { edition: 1, status: 'superseded' },
      { edition: 2, status: 'agreed' },
    ]);
    expect((await view(keyContact, all[0]?.id))?.current?.status).toBe('superseded');
    expect(await view(world.actor('leeds', 'key-contact', 'hospital'), all[0]?.id)).toBeNull();
  });

  it('needs someone who neither sent it nor ever wrote in it, also when their words were replaced', async () => {
    const both = (actor: Actor): Actor => ({ ...actor, grants: [...actor.grants, ...keyContact.grants] });
    const writer = both(taskGroup);
    const sender = both(world.another('leeds', 'task-group'));
    value(await writeEntry(writer, answer()));
    value(await writeEntry(keyContact, answer({ whatNext: 'Replaced.', version: 1 })));
    value(await writeEntry(keyContact, answer({ criterionCode: leeds.criteria[1] })));
    value(await submitSelfEvaluation(sender, await inHand()));
    for (const own of [writer, sender]) {
      expect(failureOf(await agreeSelfEvaluation(own, await inHand()))).toBe('rule');
      expect(await view(own)).toMatchObject({ needsSomeoneElse: true, allowed: { agree: false, return: false } });
    }
    expect((await stored()).status).toBe('submitted');
    expect((await world.events('leeds')).slice(4)).toEqual(['command.refused', 'command.refused']);
    value(await agreeSelfEvaluation(world.actor('leeds', 'inspection-lead'), await inHand()));
  });

  it('needs someone else than who sent it the first time, too', async () => {
    const both = (actor: Actor): Actor => ({ ...actor, grants: [...actor.grants, ...keyContact.grants] });
    const sender = both(taskGroup);
    await writeAll();
    value(await submitSelfEvaluation(sender, await inHand()));
    const director = world.actor('leeds', 'director');
    value(await returnSelfEvaluation(director, { ...(await inHand()), reason: 'Once more.', reasons: [] }));
    value(await submitSelfEvaluation(keyContact, await inHand()));
    expect(failureOf(await agreeSelfEvaluation(sender, await inHand()))).toBe('rule');
    value(await agreeSelfEvaluation(director, await inHand()));
  });

  it('knows who wrote from what was saved, also where the trail does not name them', async () => {
    await writeAll();
    const other = world.another('leeds', 'task-group');
    const [entry] = (await stored()).entries;
    if (!entry) throw new Error('Nothing is written');
    const { version: _version, isCarriedOver: _carried, sentVersion: _sent, ...saved } = entry;
    await world.owner.selfEvaluationRevision.create({ data: { ...saved, version: 9, editedById: other.personId } });
    value(await submitSelfEvaluation(keyContact, await inHand()));
    expect(failureOf(await agreeSelfEvaluation(other, await inHand()))).toBe('rule');
    value(await agreeSelfEvaluation(taskGroup, await inHand()));
  });

  it('is fixed in the database itself, for the application and for the owner of its tables', async () => {
    await submitAll();
    value(await agreeSelfEvaluation(taskGroup, await inHand()));
    const { id } = await stored();
    const of = { areaId: leeds.id, selfEvaluationId: id };
    const { owner } = world;
    const item = await owner.evidenceItem.create({
      data: {
        ...{ areaId: leeds.id, partnerId: leeds.partners.police.id, title: 'A', kind: 'audit', summary: 'A' },
        ...{ reviewByOn: new Date('2010-09-10'), marking: 'official', hasChildLevelData: false },
        ...{ proposedById: keyContact.personId, proposedAt: new Date() },
      },
    });
    const statements = [
      "UPDATE self_evaluation_entries SET what_we_know = 'x' WHERE self_evaluation_id = $1::uuid",
      'DELETE FROM self_evaluation_entries WHERE self_evaluation_id = $1::uuid',
      "UPDATE self_evaluations SET agreed_by_id = NULL, status = 'agreed' WHERE id = $1::uuid",
      "UPDATE self_evaluations SET status = 'draft' WHERE id = $1::uuid",
      'DELETE FROM self_evaluations WHERE id = $1::uuid',
      "UPDATE self_evaluation_revisions SET what_we_know = 'x' WHERE self_evaluation_id = $1::uuid",
      'DELETE FROM self_evaluation_revisions WHERE self_evaluation_id = $1::uuid',
    ];
    const before = JSON.stringify(await stored());
    for (const sql of statements) {
      await expect(owner.$executeRawUnsafe(sql, id), sql).rejects.toThrow(/never|foreign key/);
      const reach = reachOfActor(keyContact, 'self-evaluation.write');
      const asApplication = inTransaction(reach, (db) => db.$executeRawUnsafe(sql, id));
      await expect(asApplication, sql).rejects.toThrow(/never|permission denied|row-level security/);
    }
    const writing = inTransaction(reachOfActor(keyContact, 'self-evaluation.write'), (db) =>
      db.selfEvaluationEntry.create({
        data: { ...of, criterionCode: 'SG.CAP', ...full, editedById: keyContact.personId, editedAt: new Date() },
      }),
    );
    await expect(writing).rejects.toThrow(/row-level security/);
    const naming = inTransaction(reachOfActor(keyContact, 'self-evaluation.write'), (db) =>
      db.selfEvaluationEvidence.create({ data: { ...of, criterionCode: leeds.criteria[0] ?? '', itemId: item.id } }),
    );
    await expect(naming).rejects.toThrow(/row-level security/);
    expect(JSON.stringify(await stored())).toBe(before);
  });

  it('happens once when two people agree at the same moment [V2.3.4]', async () => {
    await submitAll();
    const input = await inHand();
    const results = await Promise.all([
      agreeSelfEvaluation(taskGroup, input),
      agreeSelfEvaluation(world.another('leeds', 'task-group'), input),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await world.events('leeds')).filter((name) => name === 'self-evaluation.agreed')).toHaveLength(1);
  });

  it('is refused to the partner and not found from another area', async () => {
    await submitAll();
    expect(failureOf(await agreeSelfEvaluation(keyContact, await inHand()))).toBe('forbidden');
    expect(failureOf(await agreeSelfEvaluation(world.actor('county', 'task-group'), await inHand()))).toBe('not-found');
  });
});

describe('reading', () => {
  it('gives a draft’s text to nobody but its partner [V8.2.3]', async () => {
    await writeAll();
    expect((await view(keyContact))?.criteria[0]?.entry?.whatWeKnow).toBe(full.whatWeKnow);
    const seen = await view(taskGroup);
    expect(seen).toMatchObject({ isTextHidden: true, criteria: [], answered: 2, needed: 2 });
    expect(JSON.stringify(seen)).not.toContain(full.whatWeKnow);
    const code = leeds.criteria[0] ?? '';
    expect(await getEntryPage(taskGroup, leeds.frameworkCode, leeds.services.police.id, code)).toBeNull();
    expect(await view(world.actor('leeds', 'key-contact', 'hospital'))).toBeNull();
    expect(await view(world.actor('leeds', 'board-member'))).toBeNull();
    expect(
      await getSelfEvaluation(world.actor('county', 'inspection-lead'), leeds.frameworkCode, leeds.services.police.id),
    ).toBeNull();
  });

  it('gives what is sent to the task group and still not to other partners', async () => {
    await submitAll();
    expect((await view(taskGroup))?.criteria[0]?.entry?.whatWeKnow).toBe(full.whatWeKnow);
    expect(await view(world.actor('leeds', 'key-contact', 'hospital'))).toBeNull();
  });

  it('lists the own services first, and of others’ only what is agreed', async () => {
    const code = leeds.frameworkCode;
    const hospital = world.actor('leeds', 'key-contact', 'hospital');
    await writeAll();
    expect((await getProgress(hospital, code))?.rows).toMatchObject([
      {
        serviceId: leeds.services.hospital.id,
        isOwn: true,
        status: null,
        next: 'write',
        counts: { answered: 0 },
        needed: 2,
      },
    ]);
    expect((await getProgress(taskGroup, code))?.rows).toMatchObject([
      { serviceId: leeds.services.police.id, status: 'draft', counts: { answered: 2 }, next: null },
      { serviceId: leeds.services.hospital.id, status: null, next: null },
    ]);
    value(await submitSelfEvaluation(keyContact, await inHand()));
    expect((await getProgress(taskGroup, code))?.rows[0]).toMatchObject({ status: 'submitted', next: 'decide' });
    value(await agreeSelfEvaluation(taskGroup, await inHand()));
    expect((await getProgress(hospital, code))?.rows).toMatchObject([
      { serviceId: leeds.services.hospital.id, isOwn: true },
      { serviceId: leeds.services.police.id, isOwn: false, status: 'agreed', next: 'read' },
    ]);
  });

  it('finds the framework that asks something of a service', async () => {
    const serviceId = leeds.services.police.id;
    expect((await getFrameworkOfService(keyContact, serviceId, undefined))?.code).toBe(leeds.frameworkCode);
    expect(await getFrameworkOfService(keyContact, serviceId, 'ILACS-2026')).toBeNull();
    expect(await getFrameworkOfService(keyContact, 'no-such-id', undefined)).toBeNull();
    expect(await getSelfEvaluation(keyContact, leeds.frameworkCode, 'no-such-id')).toBeNull();
  });
});
