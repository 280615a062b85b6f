import type { SelfEvaluationContent } from '../../content';
import { graded, points } from '../../entries';
import { SLAC } from '../partners';

/** The police and the contact centre: submitted, waiting for the task group. */
export const policeAndContact: readonly SelfEvaluationContent[] = [
  {
    service: 'police/public-protection',
    frameworkCode: SLAC,
    cycle: 'Autumn 2009',
    startedOn: '2009-08-17',
    submitted: { by: 'key-contact.police', at: ['2009-09-11', '14:25'] },
    entries: [
      graded('SG.LM.PART', 2, 'medium', 'deputy.police', ['2009-09-07', '10:35'], {
        know: 'Officers and social workers who know one another work well together, and information is shared when asked for. Strategy discussions have been the weak point: too many by telephone between two people, some a day late, some not held at all, and health seldom part of them. Officers notify us of every child in a home with domestic violence, which sends social care more than it can read.',
        how: points(
          'Our log of 212 strategy discussions from April to August, compared with social care’s list: **31 appear on one list only**',
          'The inspectors’ feedback of 22 July',
          'A joint reading of ten files with social care in August',
        ),
        next: 'From 21 September a sergeant is free each morning for strategy discussions, health is always asked, and one record is kept. With social care and the contact centre, sort domestic violence notifications into three levels by 30 October.',
      }),
      graded('SG.OUT.SAFE', 2, 'medium', 'key-contact.police', ['2009-09-10', '09:10'], {
        know: 'Children in immediate danger are protected the same day; officers used police protection 46 times between April and August and in every case a social worker was told within the hour. We are less sure about children who come to notice several times without one serious incident. Joint visits happen in most section 47 enquiries and are not always recorded by both sides.',
        how: 'Police protection records; repeat notifications for the same child, counted for the first time in August (58 children with four or more in six months); supervisors’ checks of 20 child protection crimes a month.',
        next: 'A weekly list of children with repeat notifications goes to the head of referral and assessment from 1 October. Supervisors’ checks will ask whether the child was spoken to alone.',
      }),
      graded('LAC.OUT.SS', 2, 'low', 'deputy.police', ['2009-09-09', '15:45'], {
        know: 'Reports of young people missing from residential homes are answered and risk is graded. A few young people are reported many times and are in danger of being seen as a nuisance rather than at risk. What they say when they come back is not brought together with what the homes know.',
        how: '173 reports since April about 39 young people, nine of whom account for half. Conversations on return recorded for 61%. Managers of four homes told us in July that they hear little back.',
        next: 'One named officer for each home by the end of September. A monthly meeting with social care on the nine young people, beginning on 6 October.',
      }),
    ],
  },
  {
    service: 'contact-centre/childrens-desk',
    frameworkCode: SLAC,
    cycle: 'Autumn 2009',
    startedOn: '2009-08-24',
    submitted: { by: 'key-contact.contact-centre', at: ['2009-09-11', '17:40'] },
    entries: [
      graded('SG.QP.RESP', 2, 'medium', 'deputy.contact-centre', ['2009-09-09', '11:20'], {
        know: 'Nine calls in ten are answered within 20 seconds and advisers are polite and careful. Advisers follow a script that was written for all council services and does not help them to tell worry from danger. Calls about a child’s safety and requests for a form have gone into the same queue. Since July a social work manager sits with the desk in the daytime.',
        how: 'Call figures for April to August; 40 recorded calls listened to with a social work manager in August, of which 11 should have gone to a manager at once; six complaints from schools about not hearing back.',
        next: 'A separate route for professionals who report abuse or neglect, in use from 5 October. New guidance for advisers based on the threshold guidance. Listen to 20 calls a month together and report what is found to the task group.',
      }),
    ],
  },
];
