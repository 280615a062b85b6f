import { cycleOf } from '@/lib/self-evaluations/rules';
import type { Calendar } from '../../calendar';
import type { OverarchingContent } from '../../overarching-content';
import { ILACS } from '../partners';

const LEAD = 'inspection-lead';
const WORKER = 'principal-social-worker';
const leadership = 'childrens-services/leadership';

/** The impact of leaders: signed off, and stale since health has agreed its answer on partnership. */
export function leaders(calendar: Calendar): OverarchingContent {
  return {
    element: 'LD',
    frameworkCode: ILACS,
    cycle: cycleOf(calendar.today),
    started: { by: LEAD, at: calendar.at(20, '09:40') },
    submitted: { by: LEAD, at: calendar.at(14, '16:30') },
    signedOff: { by: 'director', at: calendar.at(13, '11:50') },
    entries: [
      {
        criterion: 'LD.STRAT',
        judgement:
          'Children come first in the budget, and leaders are seen. Partners still hear of decisions after they are made.',
        next: 'The plan for the next twelve months is agreed with partners before it is written.',
        rank: 2,
        by: LEAD,
        at: calendar.at(19, '10:20'),
        quotes: [{ service: leadership, answer: 'know', words: 'still decide first and consult later' }],
      },
      {
        criterion: 'LD.LEARN',
        judgement:
          'We learn from single events better than from the ordinary. Practice weeks have begun to change that; complaints by children are not yet read together with audits.',
        next: 'One learning report each quarter that puts audit, complaints and families’ words side by side.',
        rank: 2,
        by: WORKER,
        at: calendar.at(18, '14:15'),
        first: {
          judgement: 'We learn well from single events. Complaints by children are read each quarter.',
          next: 'One learning report each quarter.',
          rank: 3,
          by: LEAD,
          at: calendar.at(19, '16:00'),
        },
      },
      {
        criterion: 'LD.PERF',
        judgement:
          'Figures are trusted and talked about each week, and moderated audits have made grades more honest. **Whether actions help is asked in one of four.**',
        next: 'No audit action is closed without a second look after three months.',
        rank: 2,
        by: WORKER,
        at: calendar.at(18, '15:30'),
        quotes: [{ service: leadership, answer: 'how', words: '14 of 52 actions' }],
      },
      {
        criterion: 'LD.WORK',
        judgement:
          'Caseloads have come down. One post in five is filled by an agency, and reflective supervision depends on the team.',
        next: 'Eight permanent posts and a supervision standard with examples.',
        rank: 2,
        by: LEAD,
        at: calendar.at(17, '11:10'),
        quotes: [{ service: leadership, answer: 'know', words: 'Agency staff fill one post in five' }],
      },
      {
        criterion: 'LD.PART',
        judgement:
          'Lead partners meet and money is pooled for family help. No partner has agreed its own answer yet, so we judge this from the minutes and from waiting times.',
        next: 'Health agrees its answer this month; we then look at this again.',
        rank: 2,
        by: LEAD,
        at: calendar.at(16, '09:55'),
      },
      {
        criterion: 'LD',
        judgement:
          '## In short\n\nLeaders know what practice is like and say so. The difference to children shows in caseloads and in trusted figures; it shows less in whether what was learned has changed anything.\n\n- **Stronger:** direction, honest grading, data\n- **Weaker:** partnership before decisions, learning from the ordinary, permanent staff',
        next: 'Three tests by the spring: partners say that they were asked first; every closed action shows its effect; agency posts fall below one in eight.',
        rank: 2,
        by: LEAD,
        at: calendar.at(15, '13:25'),
      },
    ],
  };
}
