import type { Calendar } from '../calendar';
import type { EvidenceContent } from '../content';
import { ILACS, JTAI } from './partners';

/** What the other partners bring. */
export function partnerEvidence(calendar: Calendar): readonly EvidenceContent[] {
  return [
    {
      key: 'hub-dip-sample',
      partner: 'police',
      title: 'Multi-agency dip sample at the hub',
      kind: 'audit',
      summary: 'Forty contacts read together by police, health, education and social care.',
      period: [calendar.ago(40), calendar.ago(38)],
      reviewByOn: calendar.ahead(70),
      isSensitive: true,
      criteria: { [ILACS]: ['HP.NEED', 'HP.EXTRA'], [JTAI]: ['FD.AGENCY', 'FD.MASH', 'FD.CONTRIB'] },
      proposed: { by: 'key-contact.police', at: calendar.at(33, '11:40') },
      decided: { by: 'inspection-lead', at: calendar.at(31, '14:30') },
      file: {
        name: 'Dip sample at the hub',
        type: 'csv',
        rows: [
          ['Question', 'Yes', 'No'],
          ['Right decision', 36, 4],
          ['Reason recorded', 33, 7],
          ['Referrer told', 35, 5],
        ],
      },
    },
    {
      key: 'exploitation-data',
      partner: 'police',
      title: 'Exploitation and missing children: mapping and figures',
      kind: 'performance-data',
      summary: 'Children missing and at risk of exploitation, with disruption and outcomes.',
      period: [calendar.ago(95), calendar.ago(32)],
      reviewByOn: calendar.ahead(40),
      isSensitive: true,
      criteria: { [ILACS]: ['HP.EXTRA', 'CIC.SAFE'] },
      proposed: { by: 'deputy.police', at: calendar.at(7, '10:50') },
      file: {
        name: 'Exploitation and missing',
        type: 'csv',
        rows: [
          ['Measure', 'Last quarter'],
          ['Children missing', 61],
          ['Return interviews held (%)', 86],
          ['Disruption notices', 22],
        ],
      },
    },
    {
      key: 'health-data',
      partner: 'integrated-care-board',
      title: 'Health of children in care and care leavers: monthly data',
      kind: 'performance-data',
      summary: 'Initial and review assessments, dental checks, waits for emotional support.',
      period: [calendar.ago(95), calendar.ago(32)],
      reviewByOn: calendar.ahead(50),
      criteria: { [ILACS]: ['CIC.HEALTH', 'CL.HEALTH', 'LD.PART'] },
      proposed: { by: 'deputy.integrated-care', at: calendar.at(21, '15:15') },
      decided: { by: 'inspection-lead', at: calendar.at(18, '09:35') },
      file: {
        name: 'Health data',
        type: 'csv',
        rows: [
          ['Measure', 'Per cent'],
          ['First health assessment on time', 71],
          ['Review on time', 93],
          ['Health passport at 18', 84],
        ],
      },
    },
    {
      key: 'scrutineer',
      partner: 'integrated-care-board',
      title: 'Independent scrutineer’s yearly report',
      kind: 'external-view',
      summary: 'How well the safeguarding partners work, seen by someone independent of them.',
      period: [calendar.ago(330), calendar.ago(80)],
      reviewByOn: calendar.ahead(130),
      criteria: { [ILACS]: ['LD.STRAT', 'LD.PART'], [JTAI]: ['FD.MASA'] },
      proposed: { by: 'key-contact.integrated-care', at: calendar.at(43, '12:25') },
      decided: { by: 'director', at: calendar.at(41, '16:05') },
      file: {
        name: 'Scrutineer report',
        type: 'pdf',
        lines: [
          'Independent scrutineer’s yearly report',
          'Invented example. Partners meet, decide and pay together. They could ask more often what changed for children.',
        ],
      },
    },
    {
      key: 'school-progress',
      partner: 'schools',
      title: 'Virtual school: progress and quality of plans',
      kind: 'performance-data',
      summary: 'Attendance, progress and a quality check of 120 personal education plans.',
      period: [calendar.ago(230), calendar.ago(40)],
      reviewByOn: calendar.ahead(75),
      criteria: { [ILACS]: ['CIC.EDU', 'CL.EET'] },
      proposed: { by: 'deputy.schools', at: calendar.at(39, '10:05') },
      decided: { by: 'inspection-lead', at: calendar.at(36, '13:25') },
      file: {
        name: 'Virtual school',
        type: 'csv',
        rows: [
          ['Measure', 'Per cent'],
          ['Attendance', 93.8],
          ['Plans of good quality', 81],
          ['19 to 21 in learning or work', 58],
        ],
      },
    },
    {
      key: 'care-leavers-voice',
      partner: 'voluntary-sector',
      title: 'Thirty care leavers on the local offer',
      kind: 'voice',
      summary: 'Telephone and group conversations by peers, most with people over 21.',
      period: [calendar.ago(45), calendar.ago(30)],
      reviewByOn: calendar.ahead(110),
      criteria: { [ILACS]: ['CL.OFFER', 'CL.PATH', 'CL.HOME', 'CL.SAFE', 'CL.HEALTH'] },
      proposed: { by: 'key-contact.voluntary-sector', at: calendar.at(24, '17:00') },
      decided: { by: 'principal-social-worker', at: calendar.at(22, '11:55') },
      file: {
        name: 'Care leavers on the offer',
        type: 'txt',
        lines: [
          'Thirty care leavers on the local offer (invented example)',
          'Sixteen know it. Eleven use it. What they want most: to be rung without having to ask.',
        ],
      },
    },
  ];
}
