import type { AuditEvents } from '@/lib/audit/events';

/** Parts of the trail that a reader may want alone. */
export const EVENT_GROUPS = [
  'people',
  'partners',
  'evidence',
  'self-evaluations',
  'case-files',
  'findings',
  'reports',
  'readiness',
  'sensitive-reads',
  'sign-in',
  'messages',
  'trail',
  'refusals',
] as const;
export type EventGroup = (typeof EVENT_GROUPS)[number];

/** The words for what an event holds as ids and codes. Each gives something readable for whatever it is asked. */
export type Names = {
  partner(id: string): string;
  person(id: string): string;
  board(id: string): string;
  finding(id: string): string;
  framework(code: string): string;
  criterion(code: string): string;
  grade(code: string | null): string;
  handoverItem(key: string): string;
};

/** One fact about an event; with `from` it is a change. */
export type Detail = { label: string; from?: string; to: string };

/** How an event is told. What it holds may lack what later versions added, so every part of `data` may be missing. */
export type Words<Name extends keyof AuditEvents> = {
  group: EventGroup;
  /** The sentence, in which {actor} and {thing} stand for who and what. */
  says: string | ((data: Partial<AuditEvents[Name]>, names: Names) => string);
  details?: (data: Partial<AuditEvents[Name]>, names: Names) => (Detail | null)[];
};

/** An event of the trail as it is read. */
export type TrailEvent = {
  sequence: number;
  at: Date;
  actorName: string;
  group: EventGroup | null;
  /** The sentence before and after the thing, which is linked where the reader may open it. */
  before: string;
  thing: string | null;
  href: string | null;
  after: string;
  details: readonly Detail[];
  about: { kind: string; kindLabel: string; id: string };
  partnerName: string | null;
  hash: string;
};

export type TrailPage = {
  events: readonly TrailEvent[];
  total: number;
  /** The number to ask for older events before, and newer events after; null where there are none. */
  olderThan: number | null;
  newerThan: number | null;
};

export type TrailChoice = { value: string; label: string };

/** What the filters offer. */
export type TrailChoices = { people: readonly TrailChoice[]; partners: readonly TrailChoice[] };
