import { actorIn } from '@/lib/access/actor';
import { requirePerson } from '@/lib/access/session';
import { sendCoverage } from '@/lib/evidence/coverage/download';
import { listIsMissing } from '@/lib/evidence/listing/download';

/** Sends which kinds of evidence there are for each criterion, as far as whoever asks sees it, as a table to take away. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/areas/[area]/evidence/coverage'>,
): Promise<Response> {
  const { area } = await params;
  const actor = actorIn(await requirePerson(), area);
  return actor ? sendCoverage(actor, request.url) : listIsMissing();
}
