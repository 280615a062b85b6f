import type { Calendar } from '../calendar';
import type { EvidenceContent } from '../evidence-content';
import { ILACS, JTAI } from './partners';

const council = 'childrens-services';
const DEPUTY = 'deputy.childrens-services';

/** What the council brings. */
export function councilEvidence(calendar: Calendar): readonly EvidenceContent[] {
  const at = (workingDays: number, time: string) => calendar.at(workingDays, time);
  const by = DEPUTY;
  return [
    {
      key: 'improvement-plan',
      partner: council,
      title: 'Improvement plan: five themes, seven areas for improvement',
      kind: 'policy',
      summary: 'What we do about each area for improvement, by when, and how we will know that it helped.',
      reviewByOn: calendar.ahead(60),
      criteria: { [ILACS]: ['LD.STRAT', 'LD.PART', 'LD.PERF'], [JTAI]: ['FD.LEAD', 'FD.MASA'] },
      proposed: { by, at: at(48, '10:00') },
      decided: { by: 'director', at: at(47, '11:15') },
      file: {
        name: 'Improvement plan',
        type: 'pdf',
        lines: [
          'Improvement plan',
          'Invented example. Five themes: quality of practice; quality assurance; family help; workforce; leadership and partnership.',
          'Two areas for improvement are due at once, three within three months and two within six. The improvement board reads a highlight report at each meeting and looks at one theme in depth.',
          'Staff were briefed in eight sessions; partners and young people were consulted on the plan for family help; summaries are published.',
        ],
      },
    },
    {
      key: 'performance-pack',
      partner: council,
      title: 'Performance pack, last quarter',
      kind: 'performance-data',
      summary: 'Timeliness, caseloads and outcomes from the front door to care leavers.',
      period: [calendar.ago(95), calendar.ago(32)],
      reviewByOn: calendar.ahead(45),
      criteria: {
        [ILACS]: [
          'LD.STRAT',
          'LD.PERF',
          'LD.WORK',
          'HP.NEED',
          'HP.RISK',
          'HP.DECIDE',
          'CIC.DECIDE',
          'CIC.PERM',
          'CIC.HOME',
          'CIC.SAFE',
          'CL.REL',
        ],
        [JTAI]: ['FD.AGENCY', 'FD.MASH', 'FD.LEAD', 'FD.TIME'],
      },
      proposed: { by, at: at(30, '09:40') },
      decided: { by: 'inspection-lead', at: at(28, '12:05') },
      file: {
        name: 'Performance pack',
        type: 'csv',
        rows: [
          ['Measure', 'Year ago', 'Last quarter'],
          ['Decisions within one working day (%)', 81, 92],
          ['Assessments within 45 working days (%)', 84, 90],
          ['Repeat referrals within a year (%)', 21, 20],
          ['Average caseload', 21, 17],
          ['Care leavers in touch with their adviser (%)', 91, 95],
        ],
      },
    },
    {
      key: 'audit-report',
      partner: council,
      title: 'What 46 moderated audits tell us',
      kind: 'audit',
      summary: 'Themes of six months of practice audit, with what changed afterwards.',
      period: [calendar.ago(125), calendar.ago(30)],
      reviewByOn: calendar.ahead(80),
      criteria: {
        [ILACS]: [
          'LD.LEARN',
          'LD.PERF',
          'HP.NEED',
          'HP.RISK',
          'HP.DECIDE',
          'HP.DIRECT',
          'CIC.DECIDE',
          'CIC.PERM',
          'CIC.DIRECT',
          'CIC.SAFE',
          'CIC.ID',
          'CL.PATH',
        ],
        [JTAI]: ['FD.AGENCY', 'FD.MASH'],
      },
      proposed: { by, at: at(27, '14:20') },
      decided: { by: 'principal-social-worker', at: at(24, '10:30') },
      file: {
        name: 'What audits tell us',
        type: 'csv',
        rows: [
          ['Grade', 'First', 'Moderated'],
          ['Outstanding', 2, 1],
          ['Good', 21, 17],
          ['Requires improvement', 19, 22],
          ['Inadequate', 4, 6],
        ],
      },
    },
    {
      key: 'practice-week',
      partner: council,
      title: 'Practice week: 38 observations',
      kind: 'observation',
      summary: 'What leaders saw when they went with workers for a week.',
      period: [calendar.ago(58), calendar.ago(54)],
      reviewByOn: calendar.ahead(90),
      criteria: {
        [ILACS]: ['LD.LEARN', 'LD.PERF', 'HP.NEED', 'HP.RISK', 'HP.DIRECT'],
        [JTAI]: ['FD.AGENCY', 'FD.MASH', 'FD.LEAD'],
      },
      proposed: { by, at: at(50, '16:10') },
      decided: { by: 'director', at: at(48, '09:20') },
      file: {
        name: 'Practice week',
        type: 'txt',
        lines: [
          'Practice week (invented example)',
          '38 observations. Children spoken to alone in 31 of 33 visits. Plans read aloud with the family in 12.',
        ],
      },
    },
    {
      key: 'children-and-families-say',
      partner: council,
      title: 'What children and families say',
      kind: 'voice',
      summary: 'Surveys, complaints and the council of children in care, brought together each quarter.',
      period: [calendar.ago(90), calendar.ago(28)],
      reviewByOn: calendar.ahead(24),
      criteria: {
        [ILACS]: ['LD.LEARN', 'LD.WORK', 'HP.DECIDE', 'HP.DIRECT', 'CIC.DIRECT', 'CIC.ID', 'CL.REL'],
        [JTAI]: ['FD.LEAD', 'FD.TIME'],
      },
      proposed: { by, at: at(26, '13:10') },
      decided: { by: 'inspection-lead', at: at(25, '15:00') },
      file: {
        name: 'What children and families say',
        type: 'csv',
        rows: [
          ['Question', 'Yes (%)'],
          ['I know who my social worker is', 94],
          ['I was asked what I want', 87],
          ['Something changed because of what I said', 62],
        ],
      },
    },
    {
      key: 'sufficiency',
      partner: council,
      title: 'Homes for children in care: sufficiency strategy',
      kind: 'policy',
      summary: 'How many homes we need, of what kind, and how we find them.',
      reviewByOn: calendar.ago(12),
      criteria: { [ILACS]: ['CIC.HOME'] },
      proposed: { by: 'contributor.childrens-services', at: at(100, '11:00') },
      decided: { by: 'director', at: at(98, '10:10') },
      file: {
        name: 'Sufficiency strategy',
        type: 'pdf',
        lines: [
          'Sufficiency strategy',
          'Invented example. 40 more places by next year: 22 with carers for teenagers, eight for brothers and sisters, ten in small homes.',
        ],
      },
    },
    {
      key: 'local-offer',
      partner: council,
      title: 'Local offer to care leavers',
      kind: 'policy',
      summary: 'What every care leaver is entitled to, to 25.',
      reviewByOn: calendar.ahead(120),
      criteria: { [ILACS]: ['CL.OFFER'] },
      proposed: { by: 'contributor.childrens-services', at: at(4, '10:20') },
      file: {
        name: 'Local offer',
        type: 'txt',
        lines: [
          'Local offer to care leavers (invented example)',
          'Someone to ring. A home you can keep. Money to start with. Free travel and leisure. Help to 25.',
        ],
      },
    },
    {
      key: 'good-news',
      partner: council,
      title: 'Compliments received this year',
      kind: 'voice',
      summary: 'A selection of kind letters.',
      reviewByOn: calendar.ahead(100),
      criteria: { [ILACS]: ['LD.LEARN'] },
      proposed: { by, at: at(20, '09:00') },
      decided: {
        by: 'principal-social-worker',
        at: at(19, '12:45'),
        declinedBecause: 'A selection shows what we chose. Send all compliments and complaints of a quarter, by theme.',
      },
      file: {
        name: 'Compliments',
        type: 'txt',
        lines: ['Compliments received this year (invented example)', 'Nine letters of thanks.'],
      },
    },
  ];
}
