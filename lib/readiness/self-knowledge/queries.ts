import type { Actor } from '@/lib/access/actor';
import { permitsSome } from '@/lib/access/permissions';
import { readerOf } from '@/lib/self-evaluations/stored/queries';
import { getPartnerReadiness } from '../queries';
import type { SelfKnowledgeFilters } from './schema';
import type { SelfKnowledgeView } from './types';
import { selfKnowledgeView } from './views';

/**
 * "Do we know ourselves?": each grade beside moderated audits and measures, of the area for its task group and of their
 * own partners for everyone else; the rows that fit the filters. Null without such a role, and for a framework that the
 * area has not adopted; without one it is the area's first.
 */
export async function getSelfKnowledge(actor: Actor, filters: SelfKnowledgeFilters): Promise<SelfKnowledgeView | null> {
  const gathered = await getPartnerReadiness(actor, filters.framework || null);
  if (!gathered) return null;
  const canOpenAudits = permitsSome(actor, 'case-audit.count');
  return { ...selfKnowledgeView(gathered, (of) => readerOf(actor, of), filters), canOpenAudits };
}
