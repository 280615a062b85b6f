import type { AdoptedPack } from '@/lib/frameworks/types';
import type { HandoverRow, IfCalled } from '@/lib/inspections/handover/types';
import { type Day, formatDay } from '@/lib/platform/days';
import { ifTheCallCameToday } from './if-the-call-came-today';
import { awaitedSentence, callVerdictLabels, gapSentence, ruleActs } from './labels';
import { gapHref } from './links';
import {
  type AreaReadiness,
  type Gap,
  type PartnerReadiness,
  type RuleCode,
  SEVERITIES,
  type Severity,
  type Status,
} from './types';

/** A gap in words, as lists show it. `about` says whose it is and by when. */
export type GapRow = {
  readonly key: string;
  readonly severity: Severity;
  readonly sentence: string;
  readonly about: string;
  readonly act: string;
  readonly href: string;
};

/**
 * Gaps in words, in the order given. A self-evaluation never agreed that is in hand is two gaps with one thing to do: it
 * is said once, with how far it has come.
 */
export function gapRows(gaps: readonly Gap[], areaPath: string, frameworkCode: string): GapRow[] {
  const isAwaited = new Set(gaps.filter(({ rule }) => rule === 'not-evaluated').map(({ href }) => href));
  const [inHand, rest] = split(gaps, ({ rule, href }) => rule === 'evaluation-in-hand' && isAwaited.has(href));
  const stage = new Map(inHand.map((gap) => [gap.href, gap]));
  return rest.map((gap) => ({
    key: gap.key,
    severity: gap.severity,
    sentence: gap.rule === 'not-evaluated' ? awaitedSentence(gap, stage.get(gap.href)) : gapSentence(gap),
    about: [gap.owner ?? 'Nobody named', gap.dueOn && `due ${formatDay(gap.dueOn)}`].filter(Boolean).join(', '),
    act: ruleActs[gap.rule],
    href: gapHref(areaPath, frameworkCode, gap),
  }));
}

function split(gaps: readonly Gap[], isFirst: (gap: Gap) => boolean): [Gap[], Gap[]] {
  return [gaps.filter(isFirst), gaps.filter((gap) => !isFirst(gap))];
}

const SEVERITY_ORDER = new Map(SEVERITIES.map((severity, place) => [severity, place]));

/** What is not as it should be with one partner, the worst first; of one kind in the order given. */
export function gapsOfPartner(gaps: readonly Gap[], partnerId: string): Gap[] {
  const place = ({ severity }: Gap) => SEVERITY_ORDER.get(severity) ?? 0;
  return gaps.filter((gap) => gap.partnerId === partnerId).sort((a, b) => place(a) - place(b));
}

/** An open thing with a date. */
export type DueRow = {
  readonly key: string;
  readonly due: string;
  readonly isOverdue: boolean;
  readonly sentence: string;
  readonly owner: string;
  readonly act: string;
  readonly href: string;
};

/** The gaps that have a date, soonest first; of one day the worst first, as they were given. */
export function dueRows(gaps: readonly Gap[], today: Day, areaPath: string, frameworkCode: string): DueRow[] {
  return gaps
    .filter((gap): gap is Gap & { dueOn: Day } => gap.dueOn !== null)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))
    .map((gap) => ({
      key: gap.key,
      due: formatDay(gap.dueOn),
      isOverdue: gap.dueOn < today,
      sentence: gapSentence(gap),
      owner: gap.owner ?? 'Nobody named',
      act: ruleActs[gap.rule],
      href: gapHref(areaPath, frameworkCode, gap),
    }));
}

/** Blockers by rule: those of a rule with few one by one, the others behind a line for their kind. */
export function splitByCount(gaps: readonly Gap[], most: number): { few: Gap[]; many: [RuleCode, Gap[]][] } {
  const kinds = [...Map.groupBy(gaps, ({ rule }) => rule)];
  return {
    few: kinds.filter(([, group]) => group.length <= most).flatMap(([, group]) => group),
    many: kinds.filter(([, group]) => group.length > most),
  };
}

/** How many of the gaps lie with each partner, most first; partners without any are left out. */
export function countByPartner(gaps: readonly Gap[], partners: readonly PartnerReadiness[]) {
  return partners
    .map(({ id, slug, name }) => ({ slug, name, count: gaps.filter(({ partnerId }) => partnerId === id).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** The evaluation schedule as a matrix, small enough to travel: a status for each cell, null where nothing is asked. */
export type MatrixView = {
  readonly partners: readonly { readonly slug: string; readonly name: string; readonly status: Status }[];
  readonly status: Status;
  readonly elements: readonly {
    readonly code: string;
    readonly label: string;
    readonly status: Status;
    readonly rows: readonly {
      readonly code: string;
      readonly label: string;
      readonly isBelow: boolean;
      readonly status: Status;
      readonly cells: readonly (Status | null)[];
    }[];
  }[];
};

/** The matrix of an area; criteria of which nothing is asked are left out. */
export function matrixView(readiness: AreaReadiness, shortNames: ReadonlyMap<string, string>): MatrixView {
  return {
    status: readiness.status,
    partners: readiness.partners.map(({ id, slug, name, status }) => ({
      slug,
      name: shortNames.get(id) ?? name,
      status,
    })),
    elements: readiness.elements.map((element) => ({
      code: element.code,
      label: element.label,
      status: element.status,
      rows: readiness.criteria
        .filter((criterion) => criterion.element === element.code && criterion.needed > 0)
        .map(({ code, label, depth, status, cells }) => ({
          code,
          label,
          isBelow: depth > 0,
          status,
          cells: cells.map((cell) => (cell.needed === 0 ? null : cell.status)),
        })),
    })),
  };
}

/** Whether each item of the hand-over list that is asked for could be handed over if the call came today, by its key. */
export function handoverIfCalled(
  { pack, kindCode }: AdoptedPack,
  rows: readonly HandoverRow[],
  today: Day,
): Map<string, IfCalled> {
  const facts = rows.map(({ key, partner, ownerName, document, daysToProduce }) => ({
    key,
    partnerId: partner?.id ?? null,
    ownerName,
    hasCurrentDocument: document?.isCurrent ?? false,
    daysToProduce,
  }));
  const { items } = ifTheCallCameToday(pack, kindCode, today, facts);
  return new Map(
    items.map(({ item, dueOn, verdict, reason }) => [item.key, { ...callVerdictLabels[verdict], dueOn, reason }]),
  );
}
