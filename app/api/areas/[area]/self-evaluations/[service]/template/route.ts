import { actorIn } from '@/lib/access/actor';
import { requirePerson } from '@/lib/access/session';
import { acceptedFiles } from '@/lib/platform/accepted-files';
import { attachmentHeaders } from '@/lib/platform/attachment';
import { takeTemplate } from '@/lib/self-evaluations/templates/commands';
import { takeTemplateSchema } from '@/lib/self-evaluations/templates/schema';
import { wordTemplate } from '@/lib/self-evaluations/templates/word';
import { workbookTemplate } from '@/lib/self-evaluations/templates/workbook';

const builders = { docx: wordTemplate, xlsx: workbookTemplate };

function missing(): Response {
  return new Response('There is no such template, or you cannot see it.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' },
  });
}

/**
 * Sends a template with a service's present draft, in the framework and the format that the address names, once the
 * trail holds who took it.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/areas/[area]/self-evaluations/[service]/template'>,
): Promise<Response> {
  const { area, service: serviceId } = await params;
  const actor = actorIn(await requirePerson(), area);
  const { searchParams } = new URL(request.url);
  const parsed = takeTemplateSchema.safeParse({
    serviceId,
    frameworkCode: searchParams.get('framework'),
    format: searchParams.get('format'),
  });
  if (!actor || !parsed.success) return missing();
  const result = await takeTemplate(actor, parsed.data);
  if (!result.ok) return missing();
  const { format, frameworkCode } = parsed.data;
  const bytes = await builders[format](result.value);
  const file = { fileName: `${result.value.serviceName}, ${frameworkCode}.${format}`, sizeInBytes: bytes.byteLength };
  return new Response(bytes, { headers: attachmentHeaders({ ...file, mediaType: acceptedFiles[format].mediaType }) });
}
