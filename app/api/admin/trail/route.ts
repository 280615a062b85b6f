import { operatorActor } from '@/lib/access/actor';
import { requirePerson } from '@/lib/access/session';
import { sendTrail, trailIsMissing } from '@/lib/trail/download';

/** Sends the events of the installation's own trail that fit the filters, once the trail holds who exported them. */
export async function GET(request: Request): Promise<Response> {
  const actor = operatorActor(await requirePerson());
  return actor ? sendTrail(actor, request.url) : trailIsMissing();
}
