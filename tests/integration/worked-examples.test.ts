import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemActor } from '@/lib/access/actor';
import { findChainFault } from '@/lib/audit/verify';
import { referenceFault } from '@/lib/case-files/rules';
import { evaluatedCriteria, findCriterion } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import { findElement, partsOf } from '@/lib/overarching/parts';
import { currentInstant } from '@/lib/platform/clock';
import { addDays, type Day, dayOf } from '@/lib/platform/days';
import { database } from '@/lib/platform/db';
import { readFileContents } from '@/lib/platform/file-contents/reading/kinds';
import { checkFile } from '@/lib/platform/file-type';
import { findPersonalData } from '@/lib/platform/personal-data';
import { gatherReadiness } from '@/lib/readiness/queries';
import type { AreaContent, Moment, SelfEvaluationContent } from '@/prisma/seed/content';
import { county } from '@/prisma/seed/county/area';
import { passagesOf, textColumns } from '@/prisma/seed/evidence-texts';
import { readinessAsAt } from '@/prisma/seed/facts';
import { bytesOf } from '@/prisma/seed/files';
import { idOf } from '@/prisma/seed/keys';
import { leeds } from '@/prisma/seed/leeds/area';
import { instantOf } from '@/prisma/seed/moments';
import { peopleRows } from '@/prisma/seed/people';
import { seed } from '@/prisma/seed/seed';
import { withClient } from '@/scripts/embedded/roles';
import { chainOf, headOf } from '../support/chain';

/** Leeds, and the county as it is loaded on days all over a year. */
const examples: [name: string, content: AreaContent, today: Day][] = [
  ['Leeds', leeds, '2009-09-14'],
  ...Array.from({ length: 26 }, (_, fortnight): [string, AreaContent, Day] => {
    const today = addDays('2026-11-22', fortnight * 14 + (fortnight % 7));
    return [`the county on ${today}`, county(today), today];
  }),
];

const notAfter = (a: Moment | undefined, b: Moment | undefined) => !a || !b || instantOf(a) <= instantOf(b);

/** Every text of the content, wherever it stands. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

/** Every moment of the content, wherever it stands. */
function momentsOf(value: unknown): Moment[] {
  if (Array.isArray(value) && value.length === 2 && /^\d\d:\d\d$/.test(String(value[1])))
    return [value as unknown as Moment];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(momentsOf) : [];
}

describe.each(examples)('%s', (_, content, today) => {
  it('names only criteria that its frameworks have, and leaves none without a service', () => {
    const assigned = content.partners.flatMap(({ services }) =>
      services.flatMap(({ criteria }) => Object.entries(criteria)),
    );
    const linked = [...content.evidence, ...content.measures].flatMap(({ criteria }) => Object.entries(criteria));
    for (const [framework, codes] of [...assigned, ...linked])
      for (const code of codes) expect(findCriterion(getPack(framework), code), code).toBeDefined();
    for (const { code: framework } of content.frameworks)
      for (const { criterion } of evaluatedCriteria(getPack(framework)))
        expect(
          assigned.some(([of, codes]) => of === framework && codes.includes(criterion.code)),
          criterion.code,
        ).toBe(true);
    const services = new Map(
      content.partners.flatMap(({ slug, services }) => services.map((service) => [`${slug}/${service.key}`, service])),
    );
    for (const { service, frameworkCode, entries } of content.selfEvaluations)
      for (const { criterion } of entries)
        expect(services.get(service)?.criteria[frameworkCode], `${service} ${criterion}`).toContain(criterion);
    const keys = new Set(getPack(content.frameworks[0]?.code ?? '').handover.map(({ key }) => key));
    for (const { frameworkCode, itemKey } of content.handover)
      if (frameworkCode === content.frameworks[0]?.code) expect(keys).toContain(itemKey);
  });

  it('has nothing agreed, accepted, moderated, verified or closed by whoever made it', () => {
    for (const { entries, submitted, agreed, returned } of content.selfEvaluations) {
      const authors = [submitted?.by, ...entries.map(({ by }) => by)];
      for (const decision of [agreed, returned]) if (decision) expect(authors).not.toContain(decision.by);
    }
    for (const { proposed, decided } of content.evidence) expect(decided?.by).not.toBe(proposed.by);
    for (const { files } of content.audits)
      for (const { review, moderation } of files) if (moderation) expect(moderation.by).not.toBe(review?.by);
    for (const { actions } of content.findings)
      for (const { done, verified } of actions) if (verified) expect(verified.by).not.toBe(done?.by);
    for (const { raised, safe } of content.childrenAtRisk) expect(safe?.closedBy).not.toBe(raised.by);
    for (const { drafted, approved } of content.reports) expect(approved.by).not.toBe(drafted.by);
  });

  it('submits only what is complete, and each thing happens after what it needs and not after today', () => {
    const isPast = ({ service, frameworkCode, startedOn }: SelfEvaluationContent) =>
      content.selfEvaluations.some(
        (later) => later.service === service && later.frameworkCode === frameworkCode && later.startedOn > startedOn,
      );
    for (const evaluation of content.selfEvaluations) {
      const { service, frameworkCode, entries, submitted, returned, agreed } = evaluation;
      const [partner, key] = service.split('/');
      const of = content.partners.find(({ slug }) => slug === partner)?.services.find((one) => one.key === key);
      if (submitted) {
        const isGraded = getPack(frameworkCode).gradeScale.length > 0;
        const codes = entries.map(({ criterion }) => criterion).sort();
        const asked = [...(of?.criteria[frameworkCode] ?? [])].sort();
        // In a cycle that is past a service was asked some of what it is asked now.
        expect(isPast(evaluation) ? asked.filter((code) => codes.includes(code)) : asked).toEqual(codes);
        for (const { rank, confidence, next } of entries)
          expect([rank !== undefined, confidence !== undefined, next !== '']).toEqual([isGraded, true, true]);
      }
      for (const { at } of entries) expect(notAfter(at, submitted?.at), service).toBe(true);
      expect(notAfter(submitted?.at, agreed?.at) && notAfter(submitted?.at, returned?.at), service).toBe(true);
    }
    for (const { key, proposed, decided } of content.evidence)
      expect(notAfter(proposed.at, decided?.at), key).toBe(true);
    for (const { files } of content.audits)
      for (const { review, moderation } of files) expect(notAfter(review?.at, moderation?.at)).toBe(true);
    for (const { raised, managerTold, seen, safe } of content.childrenAtRisk)
      expect(
        notAfter(raised.at, managerTold?.at) && notAfter(managerTold?.at, seen?.at) && notAfter(seen?.at, safe?.at),
      ).toBe(true);
    for (const { title, actions } of content.findings)
      for (const { status, done, verified } of actions) {
        expect([done !== undefined, verified !== undefined], title).toEqual([
          status === 'done' || status === 'verified',
          status === 'verified',
        ]);
        expect(notAfter(done?.at, verified?.at), title).toBe(true);
      }
    for (const { key, defined, readings } of content.measures) {
      const periods = readings.map(({ periodToOn }) => periodToOn);
      expect(periods, key).toEqual([...new Set(periods)].sort());
      for (const { at, periodToOn } of readings) {
        expect(notAfter(defined.at, at), key).toBe(true);
        expect(periodToOn < at[0], key).toBe(true);
      }
    }
    for (const [day] of momentsOf(content)) expect(day <= today, day).toBe(true);
  });

  it('has overarching evaluations of real parts, sent when complete and signed off by somebody who wrote nothing', () => {
    for (const { frameworkCode, element, entries, started, submitted, signedOff } of content.overarching) {
      const found = findElement(getPack(frameworkCode), element);
      const parts = found ? partsOf(found) : [];
      for (const { criterion, rank, at } of entries) {
        const part = parts.find(({ code }) => code === criterion);
        expect(part, criterion).toBeDefined();
        if (rank !== undefined) expect(part?.isGraded, criterion).toBe(true);
        expect(notAfter(started.at, at) && notAfter(at, submitted?.at), criterion).toBe(true);
      }
      if (submitted) {
        expect(entries.map(({ criterion }) => criterion).sort()).toEqual(parts.map(({ code }) => code).sort());
        for (const { criterion, rank, next } of entries) {
          const isGraded = parts.find(({ code }) => code === criterion)?.isGraded;
          expect([rank !== undefined, next !== ''], criterion).toEqual([isGraded, true]);
        }
      }
      expect(notAfter(submitted?.at, signedOff?.at), element).toBe(true);
      expect([submitted?.by, ...entries.map(({ by }) => by)]).not.toContain(signedOff?.by ?? '');
      const director = content.people.find(({ key }) => key === signedOff?.by);
      if (signedOff) expect(director?.grants.map(({ role }) => role)).toContain('director');
    }
  });

  it('holds nobody’s personal details, and only local case references', () => {
    for (const text of textsOf({ ...content, people: [], mailDomain: '' }))
      expect(findPersonalData(text), text).toBeNull();
    for (const { reference } of [...content.audits.flatMap(({ files }) => files), ...content.childrenAtRisk])
      expect(referenceFault(reference), reference).toBeNull();
  });

  it('is not ready, and was less ready in the first of its snapshots', () => {
    const code = content.frameworks[0]?.code ?? '';
    const [first = today] = content.snapshotDays;
    const [then, now] = [readinessAsAt(content, code, first), readinessAsAt(content, code, today)];
    expect(now.status).toBe('not-ready');
    expect(now.inPlace / now.needed).toBeGreaterThan(then.inPlace / then.needed);
  });
});

it('holds the text that reading its files gives, and refuses what checking them refuses', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prepare-examples-'));
  for (const { file, notAvailable } of [...leeds.evidence, ...county('2026-11-22').evidence]) {
    const at = path.join(folder, 'file');
    writeFileSync(at, bytesOf(file));
    const contents = await readFileContents(file.type, at);
    if (notAvailable?.status === 'refused') expect(contents, file.name).toEqual({ fault: notAvailable.fault });
    else {
      const { textStatus, pageCount } = textColumns(file);
      expect(contents, file.name).toEqual({ text: textStatus, pageCount, passages: passagesOf(file) });
    }
  }
  rmSync(folder, { recursive: true });
});

it('makes files that are what their names say', async () => {
  for (const { file } of [...leeds.evidence, ...county('2026-11-22').evidence]) {
    const check = await checkFile(`${file.name}.${file.type}`, bytesOf(file));
    expect(check, file.name).toEqual({ fileName: `${file.name}.${file.type}`, mediaType: expect.any(String) });
  }
});

it('tells the July clocks as the papers do: seven children, seen and safe the same day', () => {
  const july = leeds.childrenAtRisk.filter(({ raised }) => raised.at[0] === '2009-07-21');
  expect(july).toHaveLength(7);
  for (const { raised, seen, safe } of july) expect([seen?.at[0], safe?.at[0]]).toEqual([raised.at[0], raised.at[0]]);
  expect(leeds.audits.find(({ key }) => key === 'first-reading')?.files).toHaveLength(23);
});

it('offers every address once, also of someone who serves in two areas', () => {
  const rows = peopleRows([leeds, county('2026-11-22')], new Date(0));
  expect(new Set(rows.map(({ email }) => email)).size).toBe(rows.length);
  expect(rows.every(({ email }) => email.endsWith('.example'))).toBe(true);
});

describe('loading', () => {
  const { WORKER_DATABASE_URL: ownerUrl = '', STORAGE_DIR: storageDir = '' } = process.env;
  const load = () => seed({ ownerUrl });
  const rows = <T extends object>(sql: string) =>
    withClient(ownerUrl, async (client) => (await client.query<T>(sql)).rows);
  const fileCount = async () =>
    (await readdir(storageDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

  it('leaves neither rows nor files behind when it fails', async () => {
    const [day] = leeds.snapshotDays;
    await rows(`INSERT INTO readiness_snapshots VALUES
      ('${idOf('area', 'leeds')}', '${leeds.frameworks[0]?.code}', '${day}', 'ready', 0, 0, 0, 0, 0)`);
    await expect(load()).rejects.toThrow(/Unique constraint/);
    await rows('DELETE FROM readiness_snapshots');
    expect(await rows('SELECT id FROM areas UNION ALL SELECT id FROM people')).toEqual([]);
    expect(await fileCount()).toBe(0);
  });

  it('loads both areas once, with the readiness that their content says and a trail that begins with it', async () => {
    await load();
    const files = await fileCount();
    await load();
    const today = dayOf(currentInstant());
    const areas = await rows<{ id: string; slug: string; name: string }>(
      'SELECT id, slug, name FROM areas ORDER BY created_at',
    );
    expect(areas.map(({ slug }) => slug)).toEqual(['leeds', 'wharfmoor']);
    const uploads = await rows('SELECT id FROM evidence_uploads');
    expect(uploads).toHaveLength(2 * areas.length);
    expect(files).toBe(leeds.evidence.length + county(today).evidence.length + uploads.length);
    expect(await fileCount()).toBe(files);
    for (const { id } of areas) expect(findChainFault(await chainOf(id), { head: await headOf(id) })).toBeNull();
    for (const [event, from] of [
      ['evidence.proposed', 'evidence_items'],
      ['evidence.accepted', "evidence_items WHERE status = 'accepted'"],
      ['self-evaluation.agreed', "self_evaluations WHERE status IN ('agreed', 'superseded')"],
      ['case-review.written', 'case_reviews'],
      ['child-at-risk.raised', 'children_at_risk'],
      ['key-contact.confirmed', 'key_contacts WHERE confirmed_on IS NOT NULL'],
      ['finding.raised', 'findings'],
      ['action.verified', "actions WHERE status = 'verified'"],
      ['report.published', "status_reports WHERE status = 'published'"],
      ['readiness.snapshot-taken', 'readiness_snapshots'],
      ['worked-example.loaded', 'areas'],
    ]) {
      const [counted] = await rows<{ told: number; held: number }>(
        `SELECT (SELECT count(*)::int FROM audit_events WHERE event = '${event}') AS told, (SELECT count(*)::int FROM ${from}) AS held`,
      );
      expect([event, counted?.told]).toEqual([event, counted?.held]);
    }
    const disordered = `SELECT 1 FROM audit_events a JOIN audit_events b ON b.area_id = a.area_id AND b.sequence = a.sequence + 1
      WHERE b.at < a.at`;
    expect(await rows(disordered)).toEqual([]);
    for (const [index, content] of [leeds, county(today)].entries()) {
      const { id = '', slug = '', name = '' } = areas[index] ?? {};
      const actor = systemActor({ id, slug, name, asAtOn: content.asAtOn, settings: {} });
      for (const { code } of content.frameworks) {
        const gathered = await gatherReadiness(database(), actor, 'readiness.read', code);
        const expected = readinessAsAt(content, code, content.asAtOn ?? today);
        expect(gathered?.readiness.gaps.map(({ key }) => key).sort()).toEqual(
          expected.gaps.map(({ key }) => key).sort(),
        );
        expect([gathered?.readiness.inPlace, gathered?.readiness.needed]).toEqual([expected.inPlace, expected.needed]);
        expect(gathered?.trend).toHaveLength(content.snapshotDays.length);
      }
    }
  });
});
