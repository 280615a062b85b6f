import { actorIn } from '@/lib/access/actor';
import { requirePerson } from '@/lib/access/session';
import { markingLabels } from '@/lib/evidence/labels';
import { manifestCsv, manifestRows } from '@/lib/evidence-rooms/archive/manifest';
import { recordManifest } from '@/lib/evidence-rooms/opening/commands';
import { getRoom, getRoomContents } from '@/lib/evidence-rooms/queries';
import { acceptedFiles } from '@/lib/platform/accepted-files';
import { attachmentHeaders } from '@/lib/platform/attachment';
import { writeExcel } from '@/lib/platform/documents/excel';
import { plainAnswer } from '@/lib/platform/plain-answer';

/** Sends the manifest of a frozen room as a table: CSV, or Excel where the address says `?format=xlsx`. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/areas/[area]/evidence-rooms/[id]/manifest'>,
): Promise<Response> {
  const { area, id } = await params;
  const actor = actorIn(await requirePerson(), area);
  const missing = () => plainAnswer(404, 'There is no such manifest, or you cannot see it.');
  const [room, contents] = actor ? await Promise.all([getRoom(actor, id), getRoomContents(actor, id)]) : [];
  if (!actor || !room?.contents || !contents) return missing();
  const format = new URL(request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv';
  const recorded = await recordManifest(actor, { roomId: id, format, files: contents.files.length });
  if (!recorded.ok) return missing();
  const rows = manifestRows(contents.sections);
  const { title } = room;
  const marking = markingLabels[room.contents.marking];
  const bytes =
    format === 'xlsx'
      ? await writeExcel({ title: `Manifest: ${title}`, marking, sheets: [{ name: 'Manifest', rows }] })
      : new TextEncoder().encode(manifestCsv(rows));
  const file = {
    fileName: `Manifest – ${title}.${format}`,
    mediaType: acceptedFiles[format].mediaType,
    sizeInBytes: bytes.byteLength,
  };
  return new Response(Buffer.from(bytes), { headers: attachmentHeaders(file) });
}
