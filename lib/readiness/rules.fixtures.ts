import { getPack } from '@/lib/frameworks/packs';
import { addMonths } from '@/lib/platform/days';
import type {
  ActionFact,
  AssignmentFact,
  AuditFact,
  ChildAtRiskFact,
  EvaluationFact,
  EvidenceFact,
  FindingFact,
  HandoverFact,
  MeasureFact,
  PartnerFact,
  ReadinessFacts,
} from './facts';
import { assessReadiness } from './rules';
import { type AreaReadinessSettings, readinessSettings } from './settings';
import type { AreaReadiness } from './types';

/** Facts for the tests of readiness: each in order unless the test says otherwise. */
export const TODAY = '2009-09-14';
export const slac = getPack('SLAC-2009');
export const EVAL = 'SG.LM.EVAL';

export const nothing: ReadinessFacts = {
  partners: [],
  assignments: [],
  evaluations: [],
  evidence: [],
  audits: [],
  jointAuditsModerated: 0,
  childrenAtRisk: [],
  findings: [],
  actions: [],
  measures: [],
  handover: [],
  notice: null,
};

export const partner = (fact: Partial<PartnerFact> = {}): PartnerFact => ({
  id: 'p1',
  slug: 'police',
  name: 'Police',
  holdsCaseFiles: true,
  keyContactName: 'Key contact, police',
  keyContactConfirmedOn: '2009-07-02',
  deputyConfirmedOn: '2009-09-01',
  ...fact,
});
export const assignment = (fact: Partial<AssignmentFact> = {}): AssignmentFact => ({
  serviceId: 's1',
  serviceName: 'Child abuse investigation unit',
  partnerId: 'p1',
  criterion: EVAL,
  ownerName: 'Detective inspector',
  dueOn: '2009-09-30',
  ...fact,
});
export const evaluation = (fact: Partial<EvaluationFact> = {}): EvaluationFact => ({
  serviceId: 's1',
  criterion: EVAL,
  status: 'agreed',
  grade: 'adequate',
  agreedOn: '2009-08-01',
  ...fact,
});
export const item = (fact: Partial<EvidenceFact> = {}): EvidenceFact => ({
  criterion: EVAL,
  partnerId: 'p1',
  kind: 'audit',
  status: 'accepted',
  reviewByOn: '2009-12-31',
  periodToOn: '2009-06-30',
  count: 1,
  ...fact,
});
export const audit = (fact: Partial<AuditFact> = {}): AuditFact => ({
  criterion: EVAL,
  partnerId: 'p1',
  moderatedGrade: 'adequate',
  count: 1,
  ...fact,
});
export const child = (fact: Partial<ChildAtRiskFact> = {}): ChildAtRiskFact => ({
  id: 'c1',
  partnerId: 'p1',
  raisedOn: '2009-07-21',
  isSafeRecorded: false,
  isReadable: true,
  decisionMakerName: null,
  ...fact,
});
export const finding = (fact: Partial<FindingFact> = {}): FindingFact => ({
  id: 'f1',
  title: 'Response to child protection referrals',
  severity: 'priority-action',
  criterion: 'SG.QP',
  partnerId: 'p1',
  ownerName: 'Head of fieldwork',
  dueOn: null,
  ...fact,
});
export const action = (fact: Partial<ActionFact> = {}): ActionFact => ({
  id: 'a1',
  title: 'Revise the section 47 guidance',
  findingId: 'f1',
  criterion: null,
  partnerId: null,
  ownerName: 'Head of fieldwork',
  dueOn: '2009-09-13',
  status: 'in-progress',
  ...fact,
});
export const handover = (fact: Partial<HandoverFact> = {}): HandoverFact => ({
  key: 'CASELIST',
  partnerId: 'p1',
  ownerName: 'Data manager',
  hasCurrentDocument: false,
  daysToProduce: 1,
  ...fact,
});

/** Readings of successive months, the last of them July 2009. */
export const measure = (
  fact: Partial<MeasureFact> = {},
  values: readonly number[] = [80, 82, 81, 83],
): MeasureFact => ({
  id: 'm1',
  name: 'Initial assessments on time',
  partnerId: 'p1',
  unit: 'percent',
  goodIs: 'higher',
  target: null,
  criteria: [EVAL],
  readings: values.map((value, index) => ({ periodToOn: addMonths('2009-07-31', index - values.length + 1), value })),
  ...fact,
});

export function assess(facts: Partial<ReadinessFacts>, area: AreaReadinessSettings = {}): AreaReadiness {
  const settings = readinessSettings(slac, area);
  return assessReadiness({ pack: slac, facts: { ...nothing, ...facts }, settings, today: TODAY });
}
