import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Actor, operatorActor } from '@/lib/access/actor';
import { type AuditRecord, auditEvent } from '@/lib/audit/events';
import { type sensitiveReads as reads, sensitiveReads } from '@/lib/audit/sensitive-reads';
import { appendAuditEvent } from '@/lib/audit/writer';
import { getCaseFile } from '@/lib/case-files/audits/queries';
import { getChildAtRisk } from '@/lib/case-files/children-at-risk/queries';
import { getLookBack } from '@/lib/case-files/look-backs/queries';
import { recordDownload } from '@/lib/evidence/commands';
import { inTransaction } from '@/lib/platform/db';
import { LIMITS } from '@/lib/platform/limits';
import { exportTrail } from '@/lib/trail/commands';
import { sendTrail } from '@/lib/trail/download';
import { detailWords } from '@/lib/trail/labels';
import { getTrail, listTrailBefore, listTrailChoices } from '@/lib/trail/queries';
import { EXPORT_COLUMNS, MOST_IN_WORKBOOK, sentenceOf } from '@/lib/trail/rules';
import { trailFiltersSchema } from '@/lib/trail/schema';
import { asOwner } from '../support/examples';
import { type Prepared, prepare } from '../support/prepared';
import { createWorld, type World } from '../support/world';

let world: World;
let police: Prepared;
let hospital: Prepared;
let lead: Actor;
let taskGroup: Actor;

const filters = (chosen: object = {}) => trailFiltersSchema.parse(chosen);
const none = filters();

async function tell(record: AuditRecord, by: Actor = lead, at = '2009-09-10T09:00:00Z'): Promise<void> {
  const writer = { id: by.personId, name: by.name, at: new Date(at) };
  await inTransaction({ areaId: by.area.id, personId: null, reach: 'area', partnerIds: [] }, (db) =>
    appendAuditEvent(db, writer, record),
  );
}

/** The trail as its reader reads it: each event's sentence, with what was before and after. */
async function told(actor: Actor, chosen: object = {}): Promise<string[]> {
  const page = await getTrail(actor, filters(chosen));
  return (page?.events ?? []).map((event) => [sentenceOf(event), ...event.details.map(detailWords)].join(' | '));
}

const operator = (): Actor => {
  const person = { sessionId: '', personId: crypto.randomUUID(), name: 'Operator', email: '', memberships: [] };
  const actor = operatorActor({ ...person, isOperator: true, way: 'password', hasProvenSecondFactor: true });
  if (!actor) throw new Error('An operator is no operator');
  return actor;
};

beforeAll(async () => {
  world = await createWorld();
  lead = world.actor('leeds', 'inspection-lead');
  taskGroup = world.actor('leeds', 'task-group');
  police = await prepare(world, { area: 'leeds', partner: 'police' });
  hospital = await prepare(world, { area: 'leeds', partner: 'hospital' });
  const { evidenceItemId, partnerId, actionId, caseFileId, auditId, childAtRiskId, frameworkCode } = police;
  await tell(auditEvent('evidence.accepted', 'evidence', evidenceItemId, { partnerId }));
  await tell(auditEvent('action.progressed', 'action', actionId, { from: 'in-progress', to: 'done' }), taskGroup);
  await tell(auditEvent('case-review.moderated', 'case-file', caseFileId, { auditId, from: 'good', to: 'adequate' }));
  await tell(auditEvent('child-at-risk.raised', 'child-at-risk', childAtRiskId, { partnerId: hospital.partnerId }));
  const data = { frameworkCode, criteria: ['SG.QP.ASMT'], dueOn: '2009-10-01' };
  await tell(auditEvent('criteria.assigned', 'service', hospital.serviceId, data), lead, '2009-09-11T22:59:59Z');
  await tell(
    auditEvent('report.published', 'report', police.publishedId, { boardId: police.boardId }),
    lead,
    '2009-09-11T23:00:00Z',
  );
  const county = world.actor('county', 'inspection-lead');
  await tell(auditEvent('partner.added', 'partner', world.county.partners.police.id, { slug: 'police' }), county);
});

describe('the trail', () => {
  it('tells each event in words, with what was before and after, newest first [V16.2.1]', async () => {
    expect(await told(lead)).toEqual([
      `${lead.name} published “${police.mark}” as at 10 September 2009 | Board: Safeguarding children board | State: from Approved to Published`,
      expect.stringMatching(
        /said what .* evaluates itself against \| Framework: .* \| Added: .* \| Due: 1 October 2009$/,
      ),
      `${lead.name} raised a child at potential serious risk | Partner: Hospitals trust`,
      `${lead.name} moderated the review of a case file of the audit “${police.mark}” | Grade: from Good to Adequate`,
      `${taskGroup.name} noted progress on the action “${police.mark}” | Status: from In progress to Done, not verified`,
      `${lead.name} accepted the evidence “${police.mark}” | State: from Waiting for a decision to Accepted`,
    ]);
  });

  it.each([
    ['what', () => ({ what: 'case-files' }), 2],
    ['who', () => ({ who: taskGroup.personId }), 1],
    ['the first day', () => ({ from: '2009-09-11' }), 2],
    ['the last day, which in summer ends at 23:00 UTC', () => ({ to: '2009-09-11' }), 5],
    ['both days', () => ({ from: '2009-09-12', to: '2009-09-12' }), 1],
    ['the kind of thing', () => ({ about: 'child-at-risk' }), 1],
    ['one thing', () => ({ about: 'evidence', thing: police.evidenceItemId }), 1],
    ['the partner, whose things it is about or who is named', () => ({ partner: 'hospital' }), 2],
    ['the other partner', () => ({ partner: 'police' }), 4],
    ['several at once', () => ({ partner: 'police', what: 'case-files' }), 2],
    ['days that run backwards', () => ({ from: '2009-09-12', to: '2009-09-10' }), 0],
    [
      'nothing, where the address makes no sense',
      () => ({ who: 'x', what: ['a'], from: '2009-02-31', about: 'moon' }),
      6,
    ],
    ['nothing, where the address would break out', () => ({ partner: '', thing: '', after: "1'--", before: '-1' }), 6],
  ])('is narrowed by %s', async (_what, chosen, count) => {
    expect(await told(lead, chosen())).toHaveLength(count);
  });

  it('is read a page at a time, from the events that were on it and not from the newest', async () => {
    const area = world.actor('county', 'inspection-lead');
    for (let index = 0; index < 120; index += 1)
      await tell(auditEvent('report.edited', 'report', `${index}`, {}), area);
    const sequences = async (chosen: object) => {
      const page = await getTrail(area, filters(chosen));
      const all = page?.events.map(({ sequence }) => sequence) ?? [];
      return [all[0], all.at(-1), page?.newerThan, page?.olderThan];
    };
    expect(await sequences({})).toEqual([121, 72, null, 72]);
    expect(await sequences({ before: '72' })).toEqual([71, 22, 71, 22]);
    expect(await sequences({ before: '22' })).toEqual([21, 1, 21, null]);
    await tell(auditEvent('report.edited', 'report', 'new', {}), area);
    expect(await sequences({ before: '72' })).toEqual([71, 22, 71, 22]);
    expect(await sequences({ after: '71' })).toEqual([121, 72, 121, 72]);
  });

  it('says nothing of a single child, and opens a case only to those who may [V8.2.2]', async () => {
    const of = async (actor: Actor) => {
      const page = await getTrail(actor, filters({ what: 'case-files' }));
      expect(JSON.stringify(page)).not.toContain('reference');
      return page?.events.map(({ href }) => href);
    };
    const area = `/areas/${lead.area.slug}/case-files`;
    expect(await of(lead)).toEqual([
      `${area}/children-at-risk/${police.childAtRiskId}`,
      `${area}/audits/${police.auditId}/files/${police.caseFileId}`,
    ]);
    expect(await of(taskGroup)).toEqual([null, null]);
  });

  it('is the area’s own: another area’s and the installation’s stand in none of its pages [V8.4.1]', async () => {
    expect(JSON.stringify(await told(lead))).not.toContain('county');
    expect(await told(world.actor('leeds', 'key-contact'))).toEqual([]);
    const installation = await told(operator());
    expect(JSON.stringify(installation)).not.toContain(police.mark);
    expect((await listTrailChoices(lead))?.people.length).toBeGreaterThan(10);
    expect(JSON.stringify(await listTrailChoices(lead))).not.toContain('county');
    expect(JSON.stringify(await listTrailChoices(operator()))).not.toContain(lead.name);
  });

  it('still tells of an event that this version no longer has, and of things that are gone', async () => {
    const record = { ...auditEvent('evidence.accepted', 'evidence', crypto.randomUUID(), { partnerId: '' }) };
    await tell(record, world.actor('county', 'task-group'));
    await tell({ ...record, name: 'person.added' as 'form.kept', data: {} }, world.actor('county', 'task-group'));
    const [first, second] = await told(world.actor('county', 'inspection-lead'));
    expect(first).toContain('person.added');
    expect(second).toContain('accepted the evidence evidence that is no longer there');
  });
});

describe('sensitive reads', () => {
  const openers: Record<keyof typeof reads, (actor: Actor) => Promise<unknown>> = {
    getChildAtRisk: (actor) => getChildAtRisk(actor, police.childAtRiskId),
    getCaseFile: (actor) => getCaseFile(actor, police.auditId, police.caseFileId),
    getLookBack: (actor) => getLookBack(actor, police.lookBackId),
    recordDownload: (actor) => recordDownload(actor, { evidenceItemId: police.evidenceItemId, number: 1 }),
    exportTrail: (actor) => exportTrail(actor, { filters: none, format: 'csv' }),
  };

  it.each(Object.entries(sensitiveReads))('by %s stand in the trail as %s [V16.3.3]', async (name, event) => {
    const before = (await world.events('leeds')).length;
    await openers[name as keyof typeof reads](lead);
    expect((await world.events('leeds')).slice(before)).toEqual([event]);
  });

  it.each(Object.keys(sensitiveReads).filter((name) => name !== 'exportTrail'))(
    'by %s of something in another area find nothing and leave no such event',
    async (name) => {
      const before = (await world.events('county')).length;
      const answer = await openers[name as keyof typeof reads](world.actor('county', 'inspection-lead'));
      expect(answer === null || JSON.stringify(answer).includes('not-found')).toBe(true);
      expect((await world.events('county')).slice(before)).toEqual([]);
    },
  );
});

describe('an export', () => {
  const csv = async (actor: Actor, query = '') => {
    const response = await sendTrail(actor, `http://localhost/api?format=csv&${query}`);
    return { response, text: await response.text() };
  };

  it('in CSV holds the events that fit, and stands in the trail [V16.3.3]', async () => {
    const { response, text } = await csv(lead, 'what=findings');
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe(EXPORT_COLUMNS.join(','));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('Status: from In progress to Done');
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="Trail of Leeds.csv"');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const [latest] = await asOwner<{ event: string; data: object }>(
      'SELECT event, data FROM audit_events WHERE area_id = $1 ORDER BY sequence DESC LIMIT 1',
      [lead.area.id],
    );
    expect(latest).toEqual({ event: 'audit.exported', data: { format: 'csv', events: 1 } });
  });

  it('in CSV has no cell that a spreadsheet would run', async () => {
    for (const sign of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1']) {
      await tell(auditEvent('report.edited', 'report', police.draftId, {}), { ...taskGroup, name: sign });
    }
    const { text } = await csv(lead, 'what=reports');
    expect(text).not.toMatch(/(?:^|,|\n)"?[=+\-@\t\r＝]/);
    expect(text).toContain(`"'=1+1"`);
  });

  it('in Excel is a workbook whose cells are text and numbers, never formulas', async () => {
    const response = await sendTrail(lead, 'http://localhost/api?format=xlsx&what=reports');
    expect(response.status).toBe(200);
    const sheet = sheetOf(Buffer.from(await response.arrayBuffer()));
    expect(sheet).toContain('<row');
    expect(sheet).not.toContain('<f>');
  });

  it('goes on through more events than one batch, each once', async () => {
    const area = world.actor('county', 'inspection-lead');
    await asOwner(
      `SELECT work_for($1, NULL, 'area', NULL), (SELECT count(append_audit_event(now(), NULL, 'n', 'report.edited',
      'report', i::text, '{}')) FROM generate_series(1, 2100) i)`,
      [area.area.id],
    );
    const { text } = await csv(area, 'what=reports');
    const numbers = text
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => Number(line.split(',')[0]));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThan(2100);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  });

  it('is refused as a workbook when more fit than it takes, with what to do instead', async () => {
    const area = world.actor('county', 'inspection-lead');
    await asOwner(
      `INSERT INTO audit_events SELECT $1, 100000 + i, now(), NULL, 'n', 'report.edited', 'report', i::text, '{}', '', ''
        FROM generate_series(1, ${MOST_IN_WORKBOOK}) i`,
      [area.area.id],
    );
    const response = await sendTrail(area, 'http://localhost/api?format=xlsx');
    expect(response.status).toBe(422);
    expect(await response.text()).toMatch(
      /A workbook takes up to 20,000 events, and 2\d,\d{3} events fit\. Narrow them/,
    );
  });

  it('is refused to those who may not, with nothing in it [V8.2.1]', async () => {
    const response = await sendTrail(world.actor('leeds', 'key-contact'), 'http://localhost/api');
    expect([response.status, await response.text()]).toEqual([404, 'There is no such trail, or you cannot see it.\n']);
    expect(await listTrailBefore(world.actor('leeds', 'key-contact'), none, 100, 10)).toBeNull();
  });

  it('is refused for a while after too many, and works again when the hour is over [V2.4.1]', async () => {
    const person = world.another('leeds', 'task-group');
    for (let count = 0; count < LIMITS.exports.most; count += 1) {
      expect((await exportTrail(person, { filters: none, format: 'csv' })).ok).toBe(true);
    }
    const { response, text } = await csv(person);
    expect([response.status, text]).toEqual([429, expect.stringContaining('no more than 30 in an hour')]);
    expect((await csv(taskGroup)).response.status).toBe(200);
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 61 * 60_000);
    expect((await exportTrail(person, { filters: none, format: 'csv' })).ok).toBe(true);
    vi.useRealTimers();
  });
});

/** The first sheet of a workbook, which is a ZIP of XML files. */
function sheetOf(workbook: Buffer): string {
  for (let at = workbook.indexOf('PK\x01\x02'); at !== -1; at = workbook.indexOf('PK\x01\x02', at + 1)) {
    const [method, size, nameLength] = [10, 20, 28].map((offset, index) =>
      index === 1 ? workbook.readUInt32LE(at + offset) : workbook.readUInt16LE(at + offset),
    );
    const name = workbook.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    if (!/sheet1\.xml$/.test(name)) continue;
    const local = workbook.readUInt32LE(at + 42);
    const begin = local + 30 + workbook.readUInt16LE(local + 26) + workbook.readUInt16LE(local + 28);
    const bytes = workbook.subarray(begin, begin + (size ?? 0));
    return (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
  }
  throw new Error('The workbook has no sheet');
}
