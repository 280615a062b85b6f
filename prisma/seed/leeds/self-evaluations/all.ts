import type { SelfEvaluationContent } from '../../content';
import { assessment } from './assessment';
import { educationAndHealth } from './education-and-health';
import { fieldwork } from './fieldwork';
import { lookedAfter } from './looked-after';
import { policeAndContact } from './police-and-contact';
import { reviewing } from './reviewing';
import { socialCareDrafts } from './social-care-drafts';
import { summerEvaluations } from './summer';
import { voluntarySector } from './voluntary-sector';

/** In every state there is; hospitals and probation have not begun. */
export const selfEvaluations: readonly SelfEvaluationContent[] = [
  ...summerEvaluations,
  reviewing,
  fieldwork,
  assessment,
  lookedAfter,
  ...socialCareDrafts,
  ...policeAndContact,
  ...educationAndHealth,
  ...voluntarySector,
];
