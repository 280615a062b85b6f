import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainEnd, type ChainedEvent, findChainFault, hashOf, type Witnesses } from './verify';

const LENGTH = 40;
/** As a job every five minutes keeps heads outside: some of the events, the last among them. */
const ANCHORED = [7, 16, 25, 33, LENGTH];
/** What a published report is tied to, and where its publication stands. */
const REPORTED = 20;

type Unhashed = Omit<ChainedEvent, 'hash' | 'previousHash' | 'sequence'>;

const areaId = '7c5f2e60-0000-4000-8000-000000000001';
const otherArea = '7c5f2e60-0000-4000-8000-000000000002';
const whoever = '7c5f2e60-0000-4000-8000-00000000000a';

function eventOf(area: string, index: number): Unhashed {
  return {
    areaId: area,
    at: new Date(Date.UTC(2009, 8, 14, 9, 0, index)),
    actorId: index % 4 === 0 ? null : whoever,
    actorName: index % 4 === 0 ? 'Prepare for inspection' : 'Zoë O’Brien – “deputy”',
    event: 'evidence.accepted',
    subjectType: 'evidence',
    subjectId: `thing ${index}`,
    dataText: `{"partnerId": "${index % 3}"}`,
  };
}

/** The chain that these events make behind `from`, each hashed as append_audit_event hashes it. */
function chained(events: readonly Unhashed[], from: ChainEnd = { sequence: 0n, hash: '' }): ChainedEvent[] {
  const chain: ChainedEvent[] = [];
  let { sequence, hash: previousHash } = from;
  for (const event of events) {
    sequence += 1n;
    const link = { ...event, sequence, previousHash };
    previousHash = hashOf(link);
    chain.push({ ...link, hash: previousHash });
  }
  return chain;
}

const indices = Array.from({ length: LENGTH }, (_, index) => index);
const chain = chained(indices.map((index) => eventOf(areaId, index)));
const elsewhere = chained(indices.map((index) => eventOf(otherArea, index)));
const endAt = (events: readonly ChainedEvent[], count: number): ChainEnd => {
  const event = events[count - 1];
  return { sequence: BigInt(count), hash: event?.hash ?? '' };
};
const known: Required<Witnesses> = {
  head: endAt(chain, LENGTH),
  anchors: ANCHORED.map((count) => endAt(chain, count)),
  reports: [{ reportId: 'the report', hash: endAt(chain, REPORTED).hash, publishedAt: BigInt(REPORTED + 2) }],
};

/** What somebody who owns the database could make of the chain, and the first broken link that must be named. */
type Attack = { name: string; events: readonly ChainedEvent[]; witnesses: Witnesses; found: object };

const position = fc.integer({ min: 1, max: LENGTH });
const inner = fc.integer({ min: 1, max: LENGTH - 1 });
const rewriteHead = (events: readonly ChainedEvent[]) => ({ ...known, head: endAt(events, events.length) });
const nextAnchor = (count: number) => ANCHORED.find((anchored) => anchored >= count) ?? LENGTH;
const lastAnchor = (count: number) => ANCHORED.findLast((anchored) => anchored < count) ?? 0;
const anchorDiffers = (count: number) => ({
  sequence: BigInt(nextAnchor(count)),
  reason: 'anchor-differs',
  agreedAt: BigInt(lastAnchor(count)),
});

const changes = fc.oneof(
  fc.record({ field: fc.constant('areaId' as const), value: fc.constant(otherArea) }),
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
);

const edit = fc.tuple(position, changes).map(([at, { field, value }]): Attack => {
  const events = chain.map((event, index) => (index === at - 1 ? { ...event, [field]: value } : event));
  return { name: 'edit', events, witnesses: known, found: { sequence: BigInt(at), reason: 'changed' } };
});

/** An edit with a hash of its own fits everything but the event after it; the last one, the anchor. */
const editWithHash = fc.tuple(position, fc.string()).map(([at, actorName]): Attack => {
  const events = chain.map((event, index) => {
    const edited = { ...event, actorName };
    return index === at - 1 ? { ...edited, hash: hashOf(edited) } : event;
  });
  const found =
    at === LENGTH || ANCHORED.includes(at) ? anchorDiffers(at) : { sequence: BigInt(at + 1), reason: 'broken-link' };
  return { name: 'edit with hash', events, witnesses: rewriteHead(events), found };
});

const deletion = inner.map((at): Attack => {
  return {
    name: 'delete',
    events: chain.toSpliced(at - 1, 1),
    witnesses: known,
    found: { sequence: BigInt(at), reason: 'gap' },
  };
});

/** Those behind the gap take the numbers before them. */
const deletionRenumbered = inner.map((at): Attack => {
  const events = chain.toSpliced(at - 1, 1).map((event, index) => ({ ...event, sequence: BigInt(index + 1) }));
  return {
    name: 'delete, renumber',
    events,
    witnesses: rewriteHead(events),
    found: { sequence: BigInt(at), reason: 'broken-link' },
  };
});

const insertion = fc.tuple(inner, fc.string()).map(([at, actorName]): Attack => {
  const [forged] = chained([{ ...eventOf(areaId, at), actorName }], at === 1 ? undefined : endAt(chain, at - 1));
  const events = chain
    .toSpliced(at - 1, 0, ...(forged ? [forged] : []))
    .map((event, index) => ({ ...event, sequence: BigInt(index + 1) }));
  const isAnchored = ANCHORED.includes(at);
  const found = isAnchored ? anchorDiffers(at) : { sequence: BigInt(at + 1), reason: 'broken-link' };
  return { name: 'insert', events, witnesses: rewriteHead(events), found };
});

const reordering = fc
  .tuple(position, position)
  .filter(([a, b]) => a < b)
  .map(([a, b]): Attack => {
    const [first, second] = [chain[a - 1], chain[b - 1]];
    if (!first || !second) throw new Error('No such event');
    const events = chain
      .with(a - 1, { ...second, sequence: first.sequence })
      .with(b - 1, { ...first, sequence: second.sequence });
    return { name: 'reorder', events, witnesses: known, found: { sequence: BigInt(a), reason: 'broken-link' } };
  });

const cutTail = fc
  .tuple(fc.integer({ min: 0, max: LENGTH - 1 }), fc.boolean())
  .map(([kept, isHeadRewritten]): Attack => {
    const events = chain.slice(0, kept);
    const witnesses = isHeadRewritten ? rewriteHead(events) : known;
    return { name: 'cut tail', events, witnesses, found: { sequence: BigInt(kept + 1), reason: 'cut-tail' } };
  });

/** Everything from one event on written and hashed anew, the head too: whole in itself. */
const rehashing = fc.tuple(position, fc.string()).map(([at, actorName]): Attack => {
  const kept = chain.slice(0, at - 1);
  const rewritten = chain.slice(at - 1).map((event, index) => (index === 0 ? { ...event, actorName } : event));
  const events = [...kept, ...chained(rewritten, endAt(kept, kept.length))];
  return { name: 're-hash', events, witnesses: rewriteHead(events), found: anchorDiffers(at) };
});

/** The same where the file of anchors is lost as well: what reports keep still tells. */
const rehashingBeforeReport = fc
  .tuple(fc.integer({ min: 1, max: REPORTED }), fc.string())
  .map(([at, actorName]): Attack => {
    const kept = chain.slice(0, at - 1);
    const rewritten = chain.slice(at - 1).map((event, index) => (index === 0 ? { ...event, actorName } : event));
    const events = [...kept, ...chained(rewritten, endAt(kept, kept.length))];
    const found = { sequence: BigInt(REPORTED + 2), reason: 'report-differs', reportId: 'the report' };
    return { name: 're-hash without anchors', events, witnesses: { ...rewriteHead(events), anchors: [] }, found };
  });

const swap = fc
  .tuple(position, position)
  .filter(([a, b]) => a <= b)
  .map(([a, b]): Attack => {
    const events = chain.map((event, index) => (index >= a - 1 && index < b ? (elsewhere[index] ?? event) : event));
    // The first event has none before it: another area's fits there until the chain or an anchor says otherwise.
    const first = b >= nextAnchor(1) ? anchorDiffers(1) : { sequence: BigInt(b + 1), reason: 'broken-link' };
    const found = a === 1 ? first : { sequence: BigInt(a), reason: 'broken-link' };
    return { name: 'swap areas', events, witnesses: known, found };
  });

const head = fc.tuple(fc.integer({ min: 0, max: LENGTH }), fc.boolean()).map(([count, isGone]): Attack => {
  const named = count === LENGTH ? { sequence: BigInt(LENGTH), hash: 'f'.repeat(64) } : endAt(chain, count);
  const found = { sequence: BigInt(LENGTH), reason: 'head-differs' };
  return { name: 'head', events: chain, witnesses: { ...known, head: isGone ? null : named }, found };
});

const attacks = fc.oneof(
  ...[edit, editWithHash, deletion, deletionRenumbered, insertion, reordering],
  ...[cutTail, rehashing, rehashingBeforeReport, swap, head],
);

const isOriginal = ({ events, witnesses }: Attack) =>
  JSON.stringify([events, witnesses.head], (_key, value) => (typeof value === 'bigint' ? `${value}n` : value)) ===
  JSON.stringify([chain, known.head], (_key, value) => (typeof value === 'bigint' ? `${value}n` : value));

describe('a chain', () => {
  it('that nobody touched is whole, by its anchors and reports too', () => {
    expect(findChainFault(chain, known)).toBeNull();
    expect(findChainFault([], { head: null, anchors: [], reports: [] })).toBeNull();
  });

  it('goes on behind its last anchor and its last report', () => {
    const grown = [...chain, ...chained([eventOf(areaId, LENGTH)], endAt(chain, LENGTH))];
    expect(findChainFault(grown, { ...known, head: endAt(grown, LENGTH + 1) })).toBeNull();
  });

  it('is found out at its first broken link under each of 1,000 attacks [V16.4.2]', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(attacks, (attack) => {
        fc.pre(!isOriginal(attack));
        met.add(attack.name);
        expect(findChainFault(attack.events, attack.witnesses)).toEqual(attack.found);
      }),
      { numRuns: 1000 },
    );
    expect(met.size).toBe(11);
  });
});
