import { cycleOf } from '@/lib/self-evaluations/rules';
import type { Calendar } from '../../calendar';
import type { SelfEvaluationContent } from '../../content';
import { graded } from '../../entries';
import { ILACS } from '../partners';

/** Health and the virtual school, agreed; police, submitted. */
export function partnerEvaluations(calendar: Calendar): readonly SelfEvaluationContent[] {
  const of = (service: string, started: number) => ({
    service,
    frameworkCode: ILACS,
    cycle: cycleOf(calendar.today),
    startedOn: calendar.ago(started),
  });
  return [
    {
      ...of('integrated-care-board/safeguarding', 36),
      submitted: { by: 'key-contact.integrated-care', at: calendar.at(14, '13:00') },
      agreed: { by: 'inspection-lead', at: calendar.at(10, '11:25') },
      entries: [
        graded('LD.PART', 3, 'medium', 'deputy.integrated-care', calendar.at(18, '10:15'), {
          know: 'Lead partners meet monthly and money is pooled for family help. Commissioning of emotional support is joint and waits have halved. Escalation between agencies works, if slowly.',
          how: 'Partnership minutes; waiting times; five escalations followed from start to end.',
          next: 'A time limit of five days for each step of the escalation policy.',
        }),
        graded('CIC.HEALTH', 2, 'high', 'deputy.integrated-care', calendar.at(17, '14:50'), {
          know: 'First health assessments are on time for 71%, held back by late consent and late notice of moves. Reviews are better, at 93%. Emotional health is seen within six weeks.',
          how: 'Monthly health data; audit of 18 late assessments; what 24 children told the nurses.',
          next: 'Consent is signed at the planning meeting, from this month.',
        }),
        graded('CL.HEALTH', 2, 'medium', 'deputy.integrated-care', calendar.at(17, '16:35'), {
          know: 'Care leavers get their health history at 18 and are registered with a surgery. Support for anxiety ends too sharply at the eighteenth birthday.',
          how: 'Health passports issued (84%); 15 conversations with care leavers.',
          next: 'A bridging worker until 21, funded for two years.',
        }),
      ],
    },
    {
      ...of('schools/virtual-school', 42),
      submitted: { by: 'key-contact.schools', at: calendar.at(33, '09:20') },
      agreed: { by: 'principal-social-worker', at: calendar.at(29, '14:40') },
      entries: [
        graded('CIC.EDU', 3, 'high', 'deputy.schools', calendar.at(37, '11:45'), {
          know: 'Children in care attend well and make better progress than two years ago. Personal education plans are of good quality for 81%. Part-time timetables have nearly gone.',
          how: 'Attendance and progress data; quality check of 120 plans; visits to 16 schools; what pupils’ groups say.',
          next: 'Work with four schools on suspension of boys in years 8 and 9.',
        }),
        graded('CL.EET', 2, 'medium', 'deputy.schools', calendar.at(37, '15:10'), {
          know: '58% of those aged 19 to 21 are in education, training or work. Apprenticeships in the council are popular and too few.',
          how: 'Quarterly figures; exit interviews with 12 who left courses.',
          next: 'Ten apprenticeships kept for care leavers by each of three large partners.',
        }),
      ],
    },
    {
      ...of('police/vulnerability', 20),
      submitted: { by: 'key-contact.police', at: calendar.at(3, '15:55') },
      entries: [
        graded('HP.EXTRA', 3, 'medium', 'deputy.police', calendar.at(7, '10:30'), {
          know: 'Exploitation is mapped weekly with youth justice, schools and social care, and disruption orders are used. Children are treated as children first. Online harm is recognised later than harm in the street.',
          how: 'Mapping records; 22 disruption notices; a joint dip sample of 12 children; return interviews.',
          next: 'A digital investigator joins the weekly meeting from next month.',
        }),
      ],
    },
  ];
}
