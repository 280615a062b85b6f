import { actorIn } from '@/lib/access/actor';
import { requirePerson } from '@/lib/access/session';
import { sendTrail, trailIsMissing } from '@/lib/trail/download';

/** Sends the events of an area's trail that fit the filters, once the trail holds who exported them. */
export async function GET(request: Request, { params }: RouteContext<'/api/areas/[area]/trail'>): Promise<Response> {
  const { area } = await params;
  const actor = actorIn(await requirePerson(), area);
  return actor ? sendTrail(actor, request.url) : trailIsMissing();
}
