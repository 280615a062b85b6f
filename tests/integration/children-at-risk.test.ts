import { beforeAll, describe, expect, test } from 'vitest';
import { addCaseFile, openAudit } from '@/lib/case-files/audits/commands';
import {
  closeChildAtRisk,
  raiseChildAtRisk,
  recordChildSeen,
  recordManagerTold,
} from '@/lib/case-files/children-at-risk/commands';
import { getChildAtRisk, getRaiseForm, listChildrenAtRisk } from '@/lib/case-files/children-at-risk/queries';
import { createWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const contact = () => world.actor('leeds', 'key-contact');
const deputy = () => world.actor('leeds', 'deputy');
const lead = () => world.actor('leeds', 'inspection-lead');

function child(overrides: Partial<Parameters<typeof raiseChildAtRisk>[1]> = {}) {
  return {
    partnerId: world.leeds.partners.police.id,
    caseFileId: null,
    reference: 'LDS-0917',
    concern: 'Bruises noted twice and nobody has visited.',
    ...overrides,
  };
}

async function raised(by = contact()) {
  const result = await raiseChildAtRisk(by, child());
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value.id;
}

async function seen() {
  const childAtRiskId = await raised();
  expect(await recordManagerTold(deputy(), { childAtRiskId, version: 1, managerTold: 'Team manager' })).toMatchObject({
    ok: true,
  });
  expect(await recordChildSeen(deputy(), { childAtRiskId, version: 2, seenBy: 'Duty social worker' })).toMatchObject({
    ok: true,
  });
  return childAtRiskId;
}

const closing = { decisionMaker: 'Head of safeguarding', decision: 'The child is with relatives, checked today.' };

describe('raising a child at risk', () => {
  test('opens the record at once, with exactly one event and one job', async () => {
    const [events, jobs] = [await world.events('leeds'), await world.jobs()];
    const id = await raised(world.actor('leeds', 'auditor'));
    expect((await world.events('leeds')).slice(events.length)).toEqual(['child-at-risk.raised']);
    expect((await world.jobs()).slice(jobs.length)).toEqual(['notify-child-at-risk']);
    const [row] = (await listChildrenAtRisk(contact())).filter((record) => record.id === id);
    expect(row).toMatchObject({ reference: 'LDS-0917', state: 'raised', told: { state: 'running' } });
  });

  test.each(['task-group', 'contributor', 'board-member'] as const)('is refused to the role %s', async (role) => {
    const [count, jobs] = [await world.owner.childAtRisk.count(), await world.jobs()];
    expect((await raiseChildAtRisk(world.actor('leeds', role), child())).ok).toBe(false);
    expect(await world.owner.childAtRisk.count()).toBe(count);
    expect(await world.jobs()).toEqual(jobs);
  });

  test('for another partner or area finds nothing', async () => {
    const other = child({ partnerId: world.leeds.partners.hospital.id });
    expect(await raiseChildAtRisk(contact(), other)).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
    const abroad = child({ partnerId: world.county.partners.police.id });
    expect(await raiseChildAtRisk(lead(), abroad)).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
  });

  test('starts from a case file of the same partner only', async () => {
    const audit = await openAudit(lead(), {
      frameworkCode: 'SLAC-2009',
      title: 'Reading of records',
      criterionCode: 'SG.QP.ASMT',
      method: 'At random.',
    });
    if (!audit.ok) throw new Error('no audit');
    const added = await addCaseFile(lead(), {
      auditId: audit.value.id,
      partnerId: world.leeds.partners.police.id,
      reference: 'LDS-0950',
    });
    if (!added.ok) throw new Error('no case file');
    const caseFileId = added.value.id;
    expect(await getRaiseForm(contact(), caseFileId)).toMatchObject({ caseFile: { reference: 'LDS-0950' } });
    const hospital = world.actor('leeds', 'key-contact', 'hospital');
    expect(await getRaiseForm(hospital, caseFileId)).toMatchObject({ caseFile: null });
    expect(await raiseChildAtRisk(contact(), child({ caseFileId }))).toMatchObject({ ok: true });
    const crossed = child({ caseFileId, partnerId: world.leeds.partners.hospital.id });
    expect(await raiseChildAtRisk(lead(), crossed)).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
  });
});

describe('reading a record', () => {
  test('is itself an event of the trail [V16.3.3]', async () => {
    const id = await raised();
    const before = await world.events('leeds');
    expect(await getChildAtRisk(contact(), id)).toMatchObject({ reference: 'LDS-0917', mayStep: 'yes' });
    expect((await world.events('leeds')).slice(before.length)).toEqual(['child-at-risk.read']);
  });

  test('the task group counts records without reference or concern and opens none [V8.2.3, V15.3.1]', async () => {
    const id = await raised();
    const taskGroup = world.actor('leeds', 'task-group');
    const rows = await listChildrenAtRisk(taskGroup);
    const row = rows.find((record) => record.id === id);
    expect(row).toMatchObject({ partnerName: 'Police', reference: null, state: 'raised' });
    expect(JSON.stringify(rows)).not.toMatch(/LDS-0917|Bruises/);
    expect(await getChildAtRisk(taskGroup, id)).toBeNull();
  });

  test('another partner and another area do not find it', async () => {
    const id = await raised();
    for (const stranger of [
      world.actor('leeds', 'key-contact', 'hospital'),
      world.actor('leeds', 'auditor', 'hospital'),
      world.actor('leeds', 'board-member'),
      world.actor('county', 'inspection-lead'),
    ]) {
      expect(await getChildAtRisk(stranger, id)).toBeNull();
      expect(await listChildrenAtRisk(stranger)).toEqual([]);
      const told = { childAtRiskId: id, version: 1, managerTold: 'Nobody' };
      expect((await recordManagerTold(stranger, told)).ok).toBe(false);
    }
    const stored = await world.owner.childAtRisk.findFirstOrThrow({ where: { id } });
    expect(stored.managerTold).toBeNull();
  });

  test('someone on the task group who is a contact too reads that partner’s records alone', async () => {
    const id = await raised();
    const both = (partner: 'police' | 'hospital') => {
      const own = world.actor('leeds', 'key-contact', partner);
      return { ...own, grants: [...own.grants, ...world.actor('leeds', 'task-group').grants] };
    };
    expect(await getChildAtRisk(both('police'), id)).not.toBeNull();
    expect(await getChildAtRisk(both('hospital'), id)).toBeNull();
    const row = (await listChildrenAtRisk(both('hospital'))).find((record) => record.id === id);
    expect(row).toMatchObject({ reference: null });
  });

  test('an address that is no id is not found', async () => {
    expect(await getChildAtRisk(lead(), 'new')).toBeNull();
  });
});

describe('from raised to safe', () => {
  test('goes told, seen, safe, each with one event, and closes with its decision-maker', async () => {
    const before = await world.events('leeds');
    const id = await seen();
    const close = { childAtRiskId: id, version: 3, ...closing };
    expect(await closeChildAtRisk(deputy(), close)).toMatchObject({ ok: true });
    expect((await world.events('leeds')).slice(before.length)).toEqual([
      'child-at-risk.raised',
      'child-at-risk.manager-told',
      'child-at-risk.seen',
      'child-at-risk.closed',
    ]);
    expect(await getChildAtRisk(lead(), id)).toMatchObject({
      state: 'safe',
      nextStep: null,
      managerTold: 'Team manager',
      seenBy: 'Duty social worker',
      ...closing,
    });
  });

  test('takes no step out of turn [V2.3.1]', async () => {
    const childAtRiskId = await raised();
    const outOfTurn = { ok: false, failure: { kind: 'rule' } };
    expect(await recordChildSeen(deputy(), { childAtRiskId, version: 1, seenBy: 'Somebody' })).toMatchObject(outOfTurn);
    expect(await closeChildAtRisk(deputy(), { childAtRiskId, version: 1, ...closing })).toMatchObject(outOfTurn);
    const told = { childAtRiskId, version: 1, managerTold: 'Team manager' };
    expect(await recordManagerTold(deputy(), told)).toMatchObject({ ok: true });
    expect(await recordManagerTold(contact(), { ...told, version: 2, managerTold: 'Another' })).toMatchObject(
      outOfTurn,
    );
    expect(await closeChildAtRisk(deputy(), { childAtRiskId, version: 2, ...closing })).toMatchObject(outOfTurn);
    const stored = await world.owner.childAtRisk.findFirstOrThrow({ where: { id: childAtRiskId } });
    expect([stored.managerTold, stored.seenBy, stored.safeAt]).toEqual(['Team manager', null, null]);
  });

  test('the one who raised it cannot close it, and is told so', async () => {
    const childAtRiskId = await seen();
    expect(await getChildAtRisk(contact(), childAtRiskId)).toMatchObject({ nextStep: 'close', mayStep: 'raiser' });
    const close = { childAtRiskId, version: 3, ...closing };
    expect(await closeChildAtRisk(contact(), close)).toMatchObject({ ok: false, failure: { kind: 'rule' } });
    expect(await closeChildAtRisk(world.actor('leeds', 'auditor'), close)).toMatchObject({
      ok: false,
      failure: { kind: 'forbidden' },
    });
    expect(await closeChildAtRisk(world.another('leeds', 'key-contact'), close)).toMatchObject({ ok: true });
  });

  test('closed by two people at once closes once [V2.3.4]', async () => {
    const childAtRiskId = await seen();
    const close = { childAtRiskId, version: 3, ...closing };
    const results = await Promise.all([closeChildAtRisk(deputy(), close), closeChildAtRisk(lead(), close)]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const again = await closeChildAtRisk(lead(), { ...close, version: 4 });
    expect(again).toMatchObject({ ok: false, failure: { kind: 'rule' } });
  });
});
