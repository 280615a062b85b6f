import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { type Actor, reachOfActor } from '@/lib/access/actor';
import { inTransaction } from '@/lib/platform/db';
import type { Result } from '@/lib/platform/result';
import { agreeSelfEvaluation, returnSelfEvaluation, submitSelfEvaluation } from '@/lib/self-evaluations/commands';
import { resolveComment, writeComment } from '@/lib/self-evaluations/comments/commands';
import { writeEntry } from '@/lib/self-evaluations/entries/commands';
import { writeEntrySchema } from '@/lib/self-evaluations/entries/schema';
import { createWorld, type World } from '../support/world';

/*
 * Random people do random things to a service's self-evaluation, through the commands and past them, on the real database.
 * Whatever they do: nobody agrees what they wrote in or sent, no agreed word changes, no service has two in hand or two
 * agreed, and the trail tells every act that was done, by whom, and no other.
 */

const RUNS = 60;

let world: World;
let people: readonly Actor[];
let evidenceId: string;

beforeAll(async () => {
  world = await createWorld();
  const { id: areaId, partners, criteria, frameworkCode } = world.leeds;
  const contact = world.actor('leeds', 'key-contact');
  const alsoContact = (actor: Actor): Actor => ({ ...actor, grants: [...actor.grants, ...contact.grants] });
  const contributor = world.actor('leeds', 'contributor');
  people = [
    contact,
    world.actor('leeds', 'deputy'),
    contributor,
    world.actor('leeds', 'key-contact', 'hospital'),
    world.actor('leeds', 'contributor', 'hospital'),
    world.actor('leeds', 'inspection-lead'),
    world.actor('leeds', 'director'),
    world.actor('leeds', 'task-group'),
    alsoContact(world.another('leeds', 'task-group')),
    alsoContact(world.another('leeds', 'director')),
    {
      ...world.another('leeds', 'inspection-lead'),
      grants: [...contributor.grants, { role: 'task-group', partnerId: null, boardId: null }],
    },
  ];
  const item = await world.owner.evidenceItem.create({
    data: {
      ...{ areaId, partnerId: partners.police.id, title: 'An audit', kind: 'audit', summary: 'What it found.' },
      ...{ reviewByOn: new Date('2010-09-10'), marking: 'official', hasChildLevelData: false, status: 'accepted' },
      ...{ proposedById: contact.personId, proposedAt: new Date() },
    },
  });
  evidenceId = item.id;
  await world.owner.evidenceLink.createMany({
    data: criteria.map((criterionCode) => ({ areaId, itemId: evidenceId, frameworkCode, criterionCode })),
  });
});

type Act = {
  way: 'write' | 'submit' | 'return' | 'agree' | 'comment' | 'resolve' | 'tamper';
  who: number;
  which: number;
  /** From an out-of-date page. */
  isStale: boolean;
};

const act: fc.Arbitrary<Act> = fc.record({
  way: fc.oneof(
    { weight: 4, arbitrary: fc.constant('write' as const) },
    { weight: 5, arbitrary: fc.constantFrom('submit' as const, 'agree' as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('return' as const, 'comment' as const, 'resolve' as const, 'tamper' as const),
    },
  ),
  who: fc.nat(99),
  which: fc.nat(99),
  isStale: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

type Told = { event: string; actorId: string; subjectId: string };

/** What the walk knows to have happened. */
type Known = { told: Told[]; authors: Map<string, Set<string>>; agreed: Map<string, string> };

async function newService(asked: number): Promise<string> {
  const { id: areaId, partners, criteria, frameworkCode } = world.leeds;
  const { id } = await world.owner.service.create({
    data: { areaId, partnerId: partners.police.id, name: crypto.randomUUID(), position: 9 },
  });
  await world.owner.criterionAssignment.createMany({
    data: criteria.slice(0, asked).map((criterionCode) => ({
      ...{ areaId, serviceId: id, frameworkCode, criterionCode, dueOn: new Date('2009-09-25') },
    })),
  });
  return id;
}

async function editionsOf(serviceId: string) {
  return world.owner.selfEvaluation.findMany({
    where: { areaId: world.leeds.id, serviceId },
    orderBy: { edition: 'asc' },
    include: {
      entries: { orderBy: { criterionCode: 'asc' }, include: { evidence: { orderBy: { itemId: 'asc' } } } },
      comments: { where: { replyToId: null, resolvedAt: null }, orderBy: { id: 'asc' } },
    },
  });
}

type Edition = Awaited<ReturnType<typeof editionsOf>>[number];

function fingerprint({ entries }: Edition): string {
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}

async function perform(serviceId: string, { way, who, which, isStale }: Act, known: Known): Promise<void> {
  const actor = people[who % people.length];
  const editions = await editionsOf(serviceId);
  const latest = editions.at(-1);
  const criterionCode = world.leeds.criteria[which % world.leeds.criteria.length] ?? '';
  if (!actor) return;
  if (way === 'tamper') return tamper(actor, editions[which % Math.max(editions.length, 1)], which);
  if (way === 'write') {
    const inHand = latest && latest.status !== 'agreed' ? latest : undefined;
    const entry = inHand?.entries.find((one) => one.criterionCode === criterionCode);
    const input = writeEntrySchema.parse({
      ...{ serviceId, frameworkCode: world.leeds.frameworkCode, criterionCode },
      ...{ whatWeKnow: `Words ${which}.`, howWeKnow: 'An audit.', whatNext: 'More.', grade: 'good', confidence: 'low' },
      ...{
        version: Math.max((entry?.version ?? 0) - (isStale ? 1 : 0), 0),
        evidence: which % 2 === 0 ? [evidenceId] : [],
      },
    });
    return note(await writeEntry(actor, input), actor, 'self-evaluation.written', serviceId, known);
  }
  if (!latest) return;
  const input = { selfEvaluationId: latest.id, version: Math.max(latest.version - (isStale ? 1 : 0), 1) };
  if (way === 'submit')
    return note(await submitSelfEvaluation(actor, input), actor, 'self-evaluation.submitted', serviceId, known);
  if (way === 'return') {
    const reasons = [{ criterionCode, reason: 'Say more.' }];
    const result = await returnSelfEvaluation(actor, { ...input, reason: 'Look again.', reasons });
    return note(result, actor, 'self-evaluation.returned', serviceId, known);
  }
  if (way === 'agree')
    return note(await agreeSelfEvaluation(actor, input), actor, 'self-evaluation.agreed', serviceId, known);
  if (way === 'comment') {
    const said = { part: null, quote: '', body: 'Which audit?', mentions: [] };
    const result = await writeComment(actor, { selfEvaluationId: latest.id, criterionCode, ...said });
    return note(result, actor, 'self-evaluation.commented', serviceId, known);
  }
  const [comment] = latest.comments;
  if (!comment) return;
  const result = await resolveComment(actor, { commentId: comment.id, version: comment.version });
  return note(result, actor, 'self-evaluation.comment-resolved', serviceId, known);
}

/** Statements that no command makes, as the application's role in the actor's reach. Whatever comes of them, they are rolled back by a refusal or change nothing that counts. */
async function tamper(actor: Actor, edition: Edition | undefined, which: number): Promise<void> {
  if (!edition) return;
  const { areaId, id } = edition;
  const isFixed = ['agreed', 'superseded'].includes(edition.status);
  const attempts = [
    (db: Parameters<Parameters<typeof inTransaction>[1]>[0]) =>
      db.selfEvaluationEntry.updateMany({
        where: { areaId, selfEvaluationId: id },
        data: { whatWeKnow: 'Tampered.' },
      }),
    (db: Parameters<Parameters<typeof inTransaction>[1]>[0]) =>
      db.selfEvaluationEvidence.deleteMany({ where: { areaId, selfEvaluationId: id } }),
    (db: Parameters<Parameters<typeof inTransaction>[1]>[0]) =>
      db.selfEvaluation.updateMany({ where: { areaId, id }, data: { agreedById: null, status: 'draft' } }),
    (db: Parameters<Parameters<typeof inTransaction>[1]>[0]) =>
      db.selfEvaluationRevision.deleteMany({ where: { areaId, selfEvaluationId: id } }),
  ];
  const attempt = attempts[which % attempts.length];
  if (!isFixed || !attempt) return;
  await inTransaction(reachOfActor(actor, 'self-evaluation.read'), attempt).catch(() => undefined);
}

async function note(
  result: Result<unknown>,
  { personId }: Actor,
  event: string,
  serviceId: string,
  { told, authors, agreed }: Known,
): Promise<void> {
  if (!result.ok) return;
  const latest = (await editionsOf(serviceId)).at(-1);
  if (!latest) throw new Error('Something was done to nothing');
  told.push({ event, actorId: personId, subjectId: latest.id });
  if (event === 'self-evaluation.written' || event === 'self-evaluation.submitted')
    authors.set(latest.id, (authors.get(latest.id) ?? new Set()).add(personId));
  if (event === 'self-evaluation.agreed') agreed.set(latest.id, fingerprint(latest));
}

let agreements = 0;
let editionsSeen = 0;

async function walk(asked: number, acts: readonly Act[]): Promise<void> {
  const serviceId = await newService(asked);
  const known: Known = { told: [], authors: new Map(), agreed: new Map() };
  for (const one of acts) {
    await perform(serviceId, one, known);
    const statuses = (await editionsOf(serviceId)).map(({ status }) => status);
    expect(statuses.filter((status) => !['agreed', 'superseded'].includes(status)).length).toBeLessThanOrEqual(1);
    expect(statuses.filter((status) => status === 'agreed').length).toBeLessThanOrEqual(1);
  }
  const editions = await editionsOf(serviceId);
  for (const edition of editions) {
    const isAgreed = ['agreed', 'superseded'].includes(edition.status);
    expect(known.agreed.has(edition.id)).toBe(isAgreed);
    if (!isAgreed) continue;
    expect(known.authors.get(edition.id)).not.toContain(edition.agreedById);
    expect(fingerprint(edition)).toBe(known.agreed.get(edition.id));
  }
  const events = await world.owner.auditEvent.findMany({
    where: { areaId: world.leeds.id, subjectId: { in: editions.map(({ id }) => id) } },
    orderBy: { sequence: 'asc' },
    select: { event: true, actorId: true, subjectId: true },
  });
  expect(events).toEqual(known.told);
  agreements += known.agreed.size;
  editionsSeen = Math.max(editionsSeen, editions.length);
}

it(`holds for ${RUNS} walks of random people [V2.3.1, V2.3.2, V8.2.2]`, async () => {
  const walks = fc.asyncProperty(
    fc.constantFrom(1, 1, 2),
    fc.array(act, { minLength: 12, maxLength: 30, size: 'max' }),
    walk,
  );
  await fc.assert(walks, { numRuns: RUNS });
  // How often random people come so far varies widely; that they never do would mean that nothing was tried.
  expect(agreements).toBeGreaterThan(0);
  expect(editionsSeen).toBeGreaterThan(1);
}, 240_000);
