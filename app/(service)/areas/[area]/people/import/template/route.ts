import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { columnLabels } from '@/lib/people/imports/columns';
import { attachmentHeaders } from '@/lib/platform/attachment';

/** An empty table of people to fill in. The byte order mark tells spreadsheet programs how it is written. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/areas/[area]/people/import/template'>,
): Promise<Response> {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'person.import')) return new Response('There is no such file.\n', { status: 404 });
  const body = new TextEncoder().encode(`\uFEFF${Object.values(columnLabels).join(',')}\r\n`);
  const file = { fileName: 'people.csv', mediaType: 'text/csv; charset=utf-8', sizeInBytes: body.byteLength };
  return new Response(body, { headers: attachmentHeaders(file) });
}
