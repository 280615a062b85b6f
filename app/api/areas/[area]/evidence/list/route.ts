import { actorIn } from '@/lib/access/actor';
import { requirePerson } from '@/lib/access/session';
import { listIsMissing, sendEvidenceList } from '@/lib/evidence/listing/download';

/** Sends the evidence of an area that fits the filters, as far as whoever asks sees it, as a table to take away. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/areas/[area]/evidence/list'>,
): Promise<Response> {
  const { area } = await params;
  const actor = actorIn(await requirePerson(), area);
  return actor ? sendEvidenceList(actor, request.url) : listIsMissing();
}
