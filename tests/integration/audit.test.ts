import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { auditEvent } from '@/lib/audit/events';
import { type ChainedEvent, findChainFault, hashOf } from '@/lib/audit/verify';
import { appendAuditEvent } from '@/lib/audit/writer';
import { inTransaction } from '@/lib/platform/db';
import { chainOf, headOf } from '../support/chain';
import { asOwner } from '../support/examples';
import { createWorld, type World } from '../support/world';

let world: World;
let chain: ChainedEvent[];

/** Ten events of many shapes in the chain of Leeds, written as every command writes them. */
beforeAll(async () => {
  world = await createWorld();
  const areaId = world.leeds.id;
  const names = ['Inspection lead', 'Zoë O’Brien – “deputy”', '', 'ⵣ 𝒳 \\ " \' \t'];
  for (let index = 0; index < 10; index += 1) {
    const event = auditEvent('evidence.proposed', 'evidence-item', `item ${index}`, {
      partnerId: randomUUID(),
      kind: 'audit – “quoted” \\ ü 𝒳',
      sha256: '0'.repeat(64),
      criteria: index % 2 ? ['B', 'A'] : [],
    });
    const at = new Date(Date.UTC(2009, 8, 14, 10, 0, 0, index * 111));
    await inTransaction({ areaId, personId: null, reach: 'area', partnerIds: [] }, (db) =>
      appendAuditEvent(db, { id: index % 3 ? randomUUID() : null, name: names[index % names.length] ?? '', at }, event),
    );
  }
  chain = await chainOf(areaId);
});

describe('the trail in the database', () => {
  it('is whole, and its head is its last event', async () => {
    expect(chain).toHaveLength(10);
    expect(findChainFault(chain)).toBeNull();
    expect(findChainFault(chain, { head: await headOf(world.leeds.id) })).toBeNull();
  });

  it('that the worked example of a command writes is whole too, in a chain of its own', async () => {
    const areaId = world.county.id;
    await inTransaction({ areaId, personId: null, reach: 'area', partnerIds: [] }, (db) =>
      appendAuditEvent(
        db,
        { id: null, name: 'n', at: new Date() },
        auditEvent('area.created', 'area', 'a', { slug: 's' }),
      ),
    );
    const county = await chainOf(areaId);
    expect(county.map(({ sequence }) => sequence)).toEqual([1n]);
    expect(county[0]?.previousHash).toBe('');
    expect(findChainFault(county)).toBeNull();
    expect(await chainOf(world.leeds.id)).toEqual(chain);
  });

  it('of a cut tail no longer fits its head', async () => {
    const head = await headOf(world.leeds.id);
    for (let kept = 0; kept < chain.length; kept += 1) {
      expect(findChainFault(chain.slice(0, kept))).toBeNull();
      const fault = { sequence: BigInt(kept + 1), reason: 'cut-tail' };
      expect(findChainFault(chain.slice(0, kept), { head })).toEqual(fault);
    }
  });

  test.each([
    'UPDATE audit_events SET actor_name = $$someone else$$',
    'UPDATE audit_events SET actor_name = $$x$$ WHERE false',
    'DELETE FROM audit_events WHERE sequence = 10',
    'TRUNCATE audit_events',
  ])('refuses its owner: %s [V16.4.2]', async (sql) => {
    await expect(asOwner(sql)).rejects.toThrow('the audit trail is append-only');
    expect(await chainOf(world.leeds.id)).toEqual(chain);
  });

  it.each(['actorName', 'subjectId'] as const)(
    'takes no separator within %s, so that the same hash never fits two events',
    async (field) => {
      const areaId = world.leeds.id;
      const text = 'words\u001fmoved';
      const event = auditEvent('area.created', 'area', field === 'subjectId' ? text : 'a', { slug: 's' });
      const append = inTransaction({ areaId, personId: null, reach: 'area', partnerIds: [] }, (db) =>
        appendAuditEvent(db, { id: null, name: field === 'actorName' ? text : 'n', at: new Date() }, event),
      );
      await expect(append).rejects.toThrow('fields_hold_no_separator');
      expect(await chainOf(areaId)).toEqual(chain);
    },
  );

  it('keeps a separator within the data apart, as JSON writes it', async () => {
    const areaId = world.county.id;
    const event = auditEvent('area.created', 'area', 'a', { slug: 'a\u001fb' });
    await inTransaction({ areaId, personId: null, reach: 'area', partnerIds: [] }, (db) =>
      appendAuditEvent(db, { id: null, name: 'n', at: new Date() }, event),
    );
    const events = await chainOf(areaId);
    expect(events.at(-1)?.dataText).not.toContain('\u001f');
    expect(findChainFault(events)).toBeNull();
  });

  it('written by hand past the function does not fit', async () => {
    const [last] = chain.slice(-1);
    if (!last) throw new Error('no event');
    const forged = { ...last, sequence: last.sequence + 1n, previousHash: last.hash, hash: 'f'.repeat(64) };
    expect(findChainFault([...chain, forged])).toEqual({ sequence: 11n, reason: 'changed' });
  });
});

const position = () => fc.nat({ max: chain.length - 1 });

/** Another value for one field of an event, of the field's own kind. */
const changes = fc.oneof(
  fc.record({ field: fc.constant('areaId' as const), value: fc.uuid() }),
  fc.record({
    field: fc.constant('at' as const),
    value: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
  }),
  fc.record({ field: fc.constant('actorId' as const), value: fc.option(fc.uuid()) }),
  fc.record({
    field: fc.constantFrom('actorName' as const, 'event' as const, 'subjectType' as const, 'subjectId' as const),
    value: fc.string({ unit: 'grapheme' }),
  }),
  fc.record({ field: fc.constant('dataText' as const), value: fc.json() }),
  fc.record({
    field: fc.constantFrom('hash' as const, 'previousHash' as const),
    value: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
  }),
  fc.record({ field: fc.constant('sequence' as const), value: fc.bigInt({ min: 0n, max: 20n }) }),
);

describe('the verifier finds', () => {
  it('any change of any field of any event', () => {
    fc.assert(
      fc.property(position(), changes, (at, { field, value }) => {
        fc.pre(String(chain[at]?.[field]) !== String(value) || (chain[at]?.[field] === null) !== (value === null));
        const changed = chain.map((event, index) => (index === at ? { ...event, [field]: value } : event));
        expect(findChainFault(changed)).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('a change that carries a hash of its own, at the event after it', () => {
    fc.assert(
      fc.property(fc.nat({ max: chain.length - 2 }), fc.string(), (at, name) => {
        fc.pre(chain[at]?.actorName !== name);
        const changed = chain.map((event, index) => {
          if (index !== at) return event;
          const rewritten = { ...event, actorName: name };
          return { ...rewritten, hash: hashOf(rewritten) };
        });
        expect(findChainFault(changed)).toEqual({ sequence: BigInt(at + 2), reason: 'broken-link' });
      }),
    );
  });

  it('an event taken out of the middle or the beginning', () => {
    fc.assert(
      fc.property(fc.nat({ max: chain.length - 2 }), (at) => {
        expect(findChainFault(chain.toSpliced(at, 1))).toEqual({ sequence: BigInt(at + 1), reason: 'gap' });
      }),
    );
  });

  it('an event put in, whether it takes a place or shares one', () => {
    fc.assert(
      fc.property(position(), position(), (at, from) => {
        const copied = chain[from];
        if (!copied) return;
        expect(findChainFault(chain.toSpliced(at, 0, copied))).not.toBeNull();
      }),
    );
  });

  it('two events that changed places, with their numbers or without', () => {
    fc.assert(
      fc.property(position(), position(), fc.boolean(), (a, b, isRenumbered) => {
        const [first, second] = [chain[a], chain[b]];
        fc.pre(a !== b);
        if (!first || !second) return;
        const moved = chain
          .with(a, isRenumbered ? { ...second, sequence: first.sequence } : second)
          .with(b, isRenumbered ? { ...first, sequence: second.sequence } : first);
        expect(findChainFault(moved)).not.toBeNull();
      }),
    );
  });
});
