import type { Calendar } from '../calendar';
import type { EvidenceNotesContent } from '../evidence-note-content';
import { ILACS, JTAI } from './partners';

/** What the evidence shows where it stands. */
export function evidenceNotes(calendar: Calendar): EvidenceNotesContent {
  return {
    ofPartnerAlone: ['hub-dip-sample'],
    criteria: {
      'audit-report': {
        [`${ILACS}/LD.PERF`]: 'What 46 moderated audits say together, and what managers did about it.',
        [`${ILACS}/LD.LEARN`]: 'Which lessons came back in later audits, and which did not.',
      },
      'practice-week': {
        [`${ILACS}/LD.LEARN`]: 'What senior leaders saw in 38 observations, and the three things they changed.',
      },
      'hub-dip-sample': {
        [`${ILACS}/HP.NEED`]: 'Whether the threshold was applied alike by all four agencies in forty contacts.',
        [`${JTAI}/FD.MASH`]: 'How long the decision took, and who was in the room.',
      },
      'care-leavers-voice': {
        [`${ILACS}/CL.OFFER`]:
          'Thirty care leavers in their own words: who knows the offer, who used it, who never heard of it.',
      },
    },
    handover: {
      [`${ILACS}/AUDIT_LIST`]:
        'The audits of the last six months, with grade before and after moderation (appendix A).',
      [`${ILACS}/VOICE`]: 'Part 3 is the summary that the framework asks for.',
      [`${ILACS}/THRESHOLD`]: 'Annex 2 of the plan is the threshold document as it stands.',
      [`${JTAI}/MASA`]: 'The scrutineer’s report and the partnership’s answer to it.',
    },
    actions: [
      {
        action: 'New audit tool written with families; a second look three months after each audit',
        evidence: 'audit-report',
        note: 'The first 46 audits with the new tool. Second looks have begun with the first eleven.',
        linked: { by: 'key-contact.childrens-services', at: calendar.at(20, '15:10') },
      },
      {
        action: 'Ring every care leaver over 21 once a quarter',
        evidence: 'care-leavers-voice',
        note: 'Of thirty asked by their peers, nineteen knew the offer. The measure is nine in ten.',
        linked: { by: 'key-contact.voluntary-sector', at: calendar.at(15, '11:25') },
      },
    ],
  };
}
