import { hash as digest } from 'node:crypto';

export type ChainedEvent = {
  areaId: string;
  sequence: bigint;
  at: Date;
  actorId: string | null;
  actorName: string;
  event: string;
  subjectType: string;
  subjectId: string;
  /** The stored JSON exactly as the database prints it. */
  dataText: string;
  previousHash: string;
  hash: string;
};

/** An event as a walk reads it: `body` is all that is hashed behind the previous hash, null where a field is missing. */
export type ChainLink = { sequence: bigint; body: string | null; previousHash: string; hash: string };

/** An event by its place and its hash: what a head and an anchor keep of it. */
export type ChainEnd = { sequence: bigint; hash: string };

/** What a published report keeps: the hash of an event before it, and the place of its own publication in the trail. */
export type ReportAnchor = { reportId: string; hash: string; publishedAt: bigint | null };

/** What is known of a chain besides its events. `head` is null where the database has none, undefined where nobody asks. */
export type Witnesses = {
  head?: ChainEnd | null;
  /** From the file outside the database. */
  anchors?: readonly ChainEnd[];
  reports?: readonly ReportAnchor[];
};

/**
 * The first link that is not as it was written. `gap`: the event with this number is missing, or stands elsewhere.
 * `broken-link`: it does not continue the event before it. `changed`: one of its fields differs from what was hashed.
 * `cut-tail`: it was there and the trail ends before it. `head-differs`: it is the last, but the head says otherwise.
 * `anchor-differs`: it fits its neighbours but not the anchor outside, with which the trail last agreed at `agreedAt`.
 * `report-differs`: the trail before this publication no longer holds the event that the report was anchored to.
 */
export type ChainFault =
  | { sequence: bigint; reason: 'gap' | 'broken-link' | 'changed' | 'cut-tail' | 'head-differs' }
  | { sequence: bigint; reason: 'anchor-differs'; agreedAt: bigint }
  | { sequence: bigint; reason: 'report-differs'; reportId: string };

/** Joins the fields of an event in the text that is hashed. */
const SEPARATOR = '\u001f';

/** All that is hashed of an event behind the previous hash, as append_audit_event joins it. */
export function bodyOf(event: Omit<ChainedEvent, 'hash' | 'previousHash'>): string {
  return [
    event.areaId,
    String(event.sequence),
    event.at.toISOString(),
    event.actorId ?? '',
    event.actorName,
    event.event,
    event.subjectType,
    event.subjectId,
    event.dataText,
  ].join(SEPARATOR);
}

/** SHA-256 over the previous hash and the body, in hexadecimal digits. */
export function hashOfLink(previousHash: string, body: string): string {
  return digest('sha256', previousHash + SEPARATOR + body, 'hex');
}

/** The hash that an event must carry: SHA-256 over the previous hash and every field, as append_audit_event writes it. */
export function hashOf(event: Omit<ChainedEvent, 'hash'>): string {
  return hashOfLink(event.previousHash, bodyOf(event));
}

const start: ChainEnd = { sequence: 0n, hash: '' };

/** Walks one chain in order of sequence, an event at a time, and keeps the first fault. */
export class ChainWalk {
  readonly #anchors: readonly ChainEnd[];
  readonly #unmet: Map<string, ReportAnchor>;
  #last = start;
  #nextAnchor = 0;
  #agreedAt = 0n;
  #fault: ChainFault | null = null;

  constructor(private readonly witnesses: Witnesses = {}) {
    const { anchors = [], reports = [] } = witnesses;
    this.#anchors = anchors.filter(({ sequence }) => sequence > 0n).sort((a, b) => (a.sequence < b.sequence ? -1 : 1));
    this.#unmet = new Map(reports.map((report) => [report.hash, report]));
  }

  /** Takes the next event; those behind a fault are passed over. */
  step(link: ChainLink): void {
    this.#fault ??= this.#faultOf(link);
    this.#last = link;
    if (this.#unmet.size > 0) this.#unmet.delete(link.hash);
  }

  #faultOf({ sequence, body, previousHash, hash }: ChainLink): ChainFault | null {
    if (sequence !== this.#last.sequence + 1n) return { sequence: this.#last.sequence + 1n, reason: 'gap' };
    if (previousHash !== this.#last.hash) return { sequence, reason: 'broken-link' };
    if (body === null || hashOfLink(previousHash, body) !== hash) return { sequence, reason: 'changed' };
    return this.#faultOfAnchors(sequence, hash);
  }

  #faultOfAnchors(sequence: bigint, hash: string): ChainFault | null {
    const agreedAt = this.#agreedAt;
    while (this.#anchors[this.#nextAnchor]?.sequence === sequence) {
      if (this.#anchors[this.#nextAnchor]?.hash !== hash) return { sequence, reason: 'anchor-differs', agreedAt };
      this.#agreedAt = sequence;
      this.#nextAnchor += 1;
    }
    return null;
  }

  /** The first fault of the whole chain, once every event has been taken; null when it is whole. */
  end(): ChainFault | null {
    return this.#fault ?? this.#faultOfTail() ?? this.#faultOfReports();
  }

  #faultOfTail(): ChainFault | null {
    const { head } = this.witnesses;
    const { sequence, hash } = this.#last;
    const isCut = (head?.sequence ?? 0n) > sequence || this.#nextAnchor < this.#anchors.length;
    if (isCut) return { sequence: sequence + 1n, reason: 'cut-tail' };
    const isAtHead = head === undefined || (head === null ? sequence === 0n : same(head, { sequence, hash }));
    return isAtHead ? null : { sequence, reason: 'head-differs' };
  }

  #faultOfReports(): ChainFault | null {
    const places = [...this.#unmet.values()].map(({ reportId, publishedAt }) => ({
      sequence: publishedAt ?? this.#last.sequence,
      reason: 'report-differs' as const,
      reportId,
    }));
    return places.sort((a, b) => (a.sequence < b.sequence ? -1 : 1))[0] ?? null;
  }
}

function same(a: ChainEnd, b: ChainEnd): boolean {
  return a.sequence === b.sequence && a.hash === b.hash;
}

/** Walks one area's events in order of sequence and names the first link that is not as written; null when whole. */
export function findChainFault(events: readonly ChainedEvent[], witnesses?: Witnesses): ChainFault | null {
  const walk = new ChainWalk(witnesses);
  for (const event of events) walk.step({ ...event, body: bodyOf(event) });
  return walk.end();
}

/** What is wrong, in words that follow "In the trail of …". */
export function faultWords(fault: ChainFault): string {
  const event = `event ${fault.sequence}`;
  switch (fault.reason) {
    case 'gap':
      return `${event} is missing or stands out of order`;
    case 'broken-link':
      return `${event} does not continue the event before it`;
    case 'changed':
      return `${event} is not as it was written`;
    case 'cut-tail':
      return `${event} and whatever followed are cut off`;
    case 'head-differs':
      return `${event} is the last, but the head of the trail names another`;
    case 'anchor-differs':
      return `${event} fits its neighbours but not the anchor kept outside the database, with which the trail last agrees at event ${fault.agreedAt}`;
    case 'report-differs':
      return `what came before ${event} no longer holds the event that the published report ${fault.reportId} is anchored to`;
  }
}
