import { EVIDENCE_KINDS } from './evidence-kinds';
import { isAskedFor } from './handover-list';
import { type Criterion, type Pack, packSchema } from './schema';

/** One fault of a pack, where it lies (`schedule.elements.0.criteria.2.code`) and what is wrong. */
export interface PackFault {
  readonly path: string;
  readonly message: string;
}

export type PackCheck = { readonly pack: Pack } | { readonly faults: readonly PackFault[] };

/**
 * A pack from anything at all, or every fault found in it, each with its path: first those of shape, and once the
 * shape is right those between its parts. Never throws.
 */
export function validatePack(value: unknown): PackCheck {
  const parsed = packSchema.safeParse(value);
  if (!parsed.success) {
    return {
      faults: parsed.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message })),
    };
  }
  const faults = CHECKS.flatMap((check) => check(parsed.data));
  return faults.length > 0 ? { faults } : { pack: parsed.data };
}

type Check = (pack: Pack) => PackFault[];

const CHECKS: readonly Check[] = [
  (pack) => repeated('inspectorates', 'code', pack.inspectorates),
  (pack) => repeated('kinds', 'code', pack.kinds),
  (pack) => repeated('gradeScale', 'code', pack.gradeScale),
  (pack) => repeated('gradeScale', 'rank', pack.gradeScale),
  (pack) => repeated('findingKinds', 'code', pack.findingKinds),
  (pack) => repeated('recommendationTimescales', 'code', pack.recommendationTimescales),
  (pack) => repeated('handover', 'key', pack.handover),
  inForceRunsForward,
  timelinesAreDatable,
  criteriaAreUnique,
  gradesNeedAScale,
  evidenceKindsAreDistinct,
  handoverFitsItsKinds,
];

function repeated<T extends object>(path: string, field: keyof T & string, items: readonly T[]): PackFault[] {
  const seen = new Map<unknown, number>();
  return items.flatMap((item, index) => {
    const first = seen.get(item[field]);
    if (first === undefined) {
      seen.set(item[field], index);
      return [];
    }
    return [{ path: `${path}.${index}.${field}`, message: `${String(item[field])} is already at ${path}.${first}` }];
  });
}

function inForceRunsForward({ inForce }: Pack): PackFault[] {
  const { from, to } = inForce;
  return to !== null && to < from ? [{ path: 'inForce.to', message: `Must not be before ${from}` }] : [];
}

function timelinesAreDatable(pack: Pack): PackFault[] {
  return pack.kinds.flatMap((kind, at) => {
    const path = `kinds.${at}`;
    const faults = repeated(`${path}.timeline`, 'key', kind.timeline);
    if (kind.announced !== kind.noticeWorkingDays > 0) {
      const message = kind.announced ? 'An announced kind needs notice' : 'An unannounced kind has no notice';
      faults.push({ path: `${path}.noticeWorkingDays`, message });
    }
    kind.timeline.forEach((step, index) => {
      const stepPath = `${path}.timeline.${index}`;
      if (step.anchor === 'REPORT_RECEIVED' && kind.reportAfterWorkingDays === null) {
        const message = 'Needs reportAfterWorkingDays, which says when the report can be expected';
        faults.push({ path: `${stepPath}.anchor`, message });
      }
      if (step.offset === 'daily' && step.anchor !== 'FIELDWORK_START') {
        faults.push({ path: `${stepPath}.anchor`, message: 'A daily step runs from FIELDWORK_START' });
      }
    });
    return faults;
  });
}

interface Placed {
  readonly path: string;
  readonly item: { readonly code: string; readonly graded: boolean; readonly selfEvaluated?: boolean };
  readonly criterion: Criterion | null;
}

function placedItems(pack: Pack): Placed[] {
  const below = (criteria: readonly Criterion[], path: string): Placed[] =>
    criteria.flatMap((criterion, index) => {
      const here = `${path}.${index}`;
      return [{ path: here, item: criterion, criterion }, ...below(criterion.children, `${here}.children`)];
    });
  return pack.schedule.elements.flatMap((element, index) => {
    const path = `schedule.elements.${index}`;
    return [{ path, item: element, criterion: null }, ...below(element.criteria, `${path}.criteria`)];
  });
}

function criteriaAreUnique(pack: Pack): PackFault[] {
  const seen = new Map<string, string>();
  const faults: PackFault[] = [];
  const items = placedItems(pack);
  for (const { path, item, criterion } of items) {
    const first = seen.get(item.code);
    if (first !== undefined) faults.push({ path: `${path}.code`, message: `${item.code} is already at ${first}` });
    else seen.set(item.code, path);
    if (criterion?.selfEvaluated && criterion.children.length > 0) {
      const message = 'Services evaluate themselves against the criteria below it, so this must be false';
      faults.push({ path: `${path}.selfEvaluated`, message });
    }
  }
  if (!items.some(({ criterion }) => criterion?.selfEvaluated)) {
    faults.push({ path: 'schedule.elements', message: 'No criterion is self-evaluated' });
  }
  return faults;
}

function gradesNeedAScale(pack: Pack): PackFault[] {
  const message = 'Is graded, but gradeScale is empty';
  if (pack.gradeScale.length > 0) return [];
  return [
    ...placedItems(pack).map(({ path, item }) => ({ path: `${path}.graded`, graded: item.graded })),
    ...pack.kinds.map((kind, index) => ({ path: `kinds.${index}.graded`, graded: kind.graded })),
  ].flatMap(({ path, graded }) => (graded ? [{ path, message }] : []));
}

function evidenceKindsAreDistinct(pack: Pack): PackFault[] {
  const needs = [
    { path: 'evidence', need: pack.evidence },
    ...placedItems(pack).map(({ path, criterion }) => ({ path: `${path}.evidence`, need: criterion?.evidence })),
  ];
  return needs.flatMap(({ path, need }) =>
    EVIDENCE_KINDS.filter((kind) => need && need.kinds.indexOf(kind) !== need.kinds.lastIndexOf(kind)).map((kind) => ({
      path: `${path}.kinds`,
      message: `${kind} is named twice`,
    })),
  );
}

function handoverFitsItsKinds(pack: Pack): PackFault[] {
  return pack.handover.flatMap((item, index) => {
    const path = `handover.${index}`;
    const unknown = (item.kinds ?? []).flatMap((code, at) =>
      pack.kinds.some((kind) => kind.code === code)
        ? []
        : [{ path: `${path}.kinds.${at}`, message: `There is no kind of inspection ${code}` }],
    );
    const asking = pack.kinds.filter((kind) => isAskedFor(item, kind.code));
    const last = Math.max(...asking.map((kind) => kind.noticeWorkingDays + kind.onSiteWorkingDays - 1));
    if (asking.length === 0 || item.dueBy <= last) return unknown;
    const message = `Inspectors have left by then: the last day is ${last} working days after notification`;
    return [...unknown, { path: `${path}.dueBy`, message }];
  });
}
