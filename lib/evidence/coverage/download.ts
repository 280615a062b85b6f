import type { Actor } from '@/lib/access/actor';
import { tableAnswer } from '@/lib/platform/tables/table-answer';
import { listIsMissing } from '../listing/download';
import { listFormatSchema } from '../schema';
import { recordCoverageExport } from './commands';
import { getEvidenceCoverage } from './queries';
import { COVERAGE_COLUMNS, coverageRows } from './rows';
import { coverageFiltersSchema } from './schema';

/**
 * The coverage that the address asks for, as a table to take away, once the trail holds who took it: of what the actor
 * sees, as its page counts it.
 */
export async function sendCoverage(actor: Actor, url: string): Promise<Response> {
  const asked = Object.fromEntries(new URL(url).searchParams);
  const format = listFormatSchema.parse(asked.format);
  const view = await getEvidenceCoverage(actor, coverageFiltersSchema.parse(asked));
  if (!view) return listIsMissing();
  const { frameworkCode, partner } = view;
  const recorded = await recordCoverageExport(actor, { format, frameworkCode, partnerId: partner?.id ?? null });
  if (!recorded.ok) return listIsMissing();
  const name = ['Coverage of evidence', actor.area.name, frameworkCode, ...(partner ? [partner.name] : [])].join(', ');
  return tableAnswer({ name, sheet: 'Coverage', format, columns: COVERAGE_COLUMNS }, [coverageRows(view)]);
}
