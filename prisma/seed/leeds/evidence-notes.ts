import type { EvidenceNotesContent } from '../evidence-note-content';
import { SLAC } from './partners';

/** What the evidence shows where it stands. */
export const evidenceNotes: EvidenceNotesContent = {
  ofPartnerAlone: ['joint-reading'],
  criteria: {
    'second-checks': {
      [`${SLAC}/SG.LM.EVAL`]: 'That managers look at decisions every week, and count what they change.',
      [`${SLAC}/SG.QP.RESP`]: 'How many referrals were first closed and should not have been: about one in twelve.',
      [`${SLAC}/SG.OUT.SAFE`]: 'Decisions were changed before harm came of them; the share falls from week to week.',
    },
    'observed-duty': {
      [`${SLAC}/SG.LM.EVAL`]: 'What a head of service saw and heard, against what the figures say.',
      [`${SLAC}/SG.QP.ASMT`]: 'Whether the child was seen and what the child said, in the words of the workers.',
    },
    'strategy-discussion-log': {
      [`${SLAC}/SG.LM.PART`]:
        'Where the two lists differ. A discussion that stands on one list only was not a joint one.',
    },
    'quality-framework': {
      [`${SLAC}/SG.LM.EVAL`]:
        'Who reads how many files, how often, and who moderates. What it found comes from October.',
    },
    'said-and-done': {
      [`${SLAC}/LAC.LM.USER`]: 'What young people asked for, what was done about it, and in which month.',
    },
  },
  handover: {
    [`${SLAC}/CONTACTS`]: 'The list as it is, with deputies and telephone numbers. Checked each Monday.',
    [`${SLAC}/RECORDS`]: 'Section 2 says how visitors sign in to the electronic record; section 4 lists the open work.',
    [`${SLAC}/STAFF`]: 'The duty rota only. The staff list by post is still to be added.',
  },
  actions: [
    {
      action: 'Have a second manager check every decision on a new abuse or neglect referral',
      evidence: 'second-checks',
      note: 'Every decision of six weeks, by week: 521 checked, 46 changed, fewer each week.',
      linked: { by: 'key-contact.social-care', at: ['2009-09-07', '16:30'] },
    },
    {
      action: 'Establish a quality assurance framework',
      evidence: 'quality-framework',
      note: 'The framework as agreed. It does not show yet that files get better: that comes from October.',
      linked: { by: 'head-of-safeguarding', at: ['2009-09-08', '09:15'] },
    },
    {
      action: 'Free a sergeant each morning for strategy discussions, and keep one record for all agencies',
      evidence: 'strategy-discussion-log',
      note: 'How it was before: 31 of 212 discussions on one list only. The next comparison is due in October.',
      linked: { by: 'key-contact.police', at: ['2009-09-07', '10:05'] },
    },
  ],
};
