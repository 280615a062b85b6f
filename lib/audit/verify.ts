import { createHash } from 'node:crypto';

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

export type ChainFault = { sequence: bigint; reason: 'gap' | 'broken-link' | 'changed' };

const SEPARATOR = '\u001f';

/** The hash that an event must carry: SHA-256 over the previous hash and every field, as append_audit_event writes it. */
export function hashOf(event: Omit<ChainedEvent, 'hash'>): string {
  const text = [
    event.previousHash,
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
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Walks one area's events in order of sequence and names the first that is missing, cut off or changed; null when whole. */
export function findChainFault(events: readonly ChainedEvent[]): ChainFault | null {
  let previous = { sequence: 0n, hash: '' };
  for (const event of events) {
    if (event.sequence !== previous.sequence + 1n) return { sequence: previous.sequence + 1n, reason: 'gap' };
    if (event.previousHash !== previous.hash) return { sequence: event.sequence, reason: 'broken-link' };
    if (hashOf(event) !== event.hash) return { sequence: event.sequence, reason: 'changed' };
    previous = event;
  }
  return null;
}
