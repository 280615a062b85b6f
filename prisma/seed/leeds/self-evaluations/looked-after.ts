import type { SelfEvaluationContent } from '../../content';
import { graded, parts, points, steps } from '../../entries';
import { SLAC } from '../partners';

const WRITER = 'deputy.social-care';
const by = 'key-contact.social-care';

/** Looked after children: agreed. */
export const lookedAfter: SelfEvaluationContent = {
  service: 'childrens-social-care/looked-after',
  frameworkCode: SLAC,
  cycle: 'Autumn 2009',
  startedOn: '2009-08-11',
  submitted: { by, at: ['2009-09-02', '12:00'] },
  agreed: { by: 'director', at: ['2009-09-04', '14:30'] },
  entries: [
    graded('LAC.LM.AMB', 3, 'medium', WRITER, ['2009-08-24', '10:00'], {
      know: 'The council’s ambitions for its looked after children are clear, shared with health and education, and known to carers. The Corporate Carer Board hears directly from young people. Money has followed: two more posts to support education and a scheme of apprenticeships. We are less clear how far the aims are known in other council departments.',
      how: 'The plan for looked after children, agreed in March; minutes of the Corporate Carer Board; what the young people’s group told the board in June.',
      next: 'Each chief officer reports to the board once a year on what the department has done as a corporate parent, beginning with housing in October.',
    }),
    graded('LAC.LM.EQ', 2, 'low', WRITER, ['2009-08-25', '11:30'], {
      know: parts(
        'We know the ethnic origin, faith and disabilities of the children in our care and match placements with thought. We do not regularly compare how different groups fare.',
        points(
          'Black and mixed-heritage boys wait longer for a permanent family than others.',
          'Disabled children’s views are recorded less often.',
        ),
      ),
      how: 'The yearly return of March 2009; adoption panel figures; a reading of 12 files of disabled children in May by the reviewing officers.',
      next: steps(
        'Report each quarter on stability, health and education by group, from October.',
        'Train eight reviewing officers in ways to hear children who do not use speech.',
      ),
    }),
    graded('LAC.QP.RESP', 2, 'medium', WRITER, ['2009-08-27', '15:20'], {
      know: 'Children can reach their worker or the duty worker, and advocacy is offered when a complaint is made. Requests for short breaks and for contact with family take too long to decide, mostly because two panels look at the same thing. Complaints by children are few, which may not be good news.',
      how: 'Eleven complaints by or for looked after children since April, eight answered in time; the advocacy service’s half-yearly report; calls to the duty worker.',
      next: 'One panel instead of two from November. Ask the young people’s group why few complain and change the leaflet with them.',
    }),
    graded('LAC.QP.ASMT', 2, 'medium', WRITER, ['2009-08-31', '09:15'], {
      know: 'Assessments at the time children come into care are sound when the child is already known and thin when admission is sudden. Life-story work is done well for children moving to adoption and patchily for others. Workers visit as often as they must; 12% of visits in the first quarter were not recorded within five days.',
      how: 'Visits recorded on time, April to June; the file audit in June; foster carers’ forum in July.',
      next: 'A full assessment within 35 working days of every unplanned admission, checked at the second review. A life-story worker in each team by January.',
    }),
    graded('LAC.OUT.SS', 2, 'medium', WRITER, ['2009-09-01', '10:45'], {
      know: parts(
        '# Settled',
        'Most children in care are settled: 8.9% had three or more placements in the year, better than the year before. Allegations against carers are dealt with promptly.',
        '# Missing',
        'A small number of young people go missing from residential homes again and again, and **the return conversation is not always held or used**.',
      ),
      how: points(
        'Placement moves and long-term stability to July',
        'Reports of missing young people since April, put together with the police',
        'The designated officer’s yearly report',
      ),
      next: 'Hold every return conversation within three days from October, and bring what is learned to a monthly meeting with the police.',
    }),
  ],
};
