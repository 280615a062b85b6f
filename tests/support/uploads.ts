import type { Actor } from '@/lib/access/actor';
import { sendFiles } from '@/lib/evidence/uploads/commands';
import { listUploads } from '@/lib/evidence/uploads/queries';
import type { UploadView } from '@/lib/evidence/uploads/types';

/** A small file that is taken. */
export const smallFile = (name = 'readings.csv', content = 'month,count\nJuly,23\n') => new File([content], name);

/** A file that the actor has just sent, received or refused; it waits to be described. Throws where it may not be sent. */
export async function sendOne(
  actor: Actor,
  { partnerId, itemId = null, file = smallFile() }: { partnerId: string; itemId?: string | null; file?: File },
): Promise<UploadView> {
  const known = new Set((await listUploads(actor)).map(({ id }) => id));
  const sent = await sendFiles(actor, { partnerId, itemId, files: [file] });
  if (!sent.ok) throw new Error(JSON.stringify(sent.failure));
  const upload = (await listUploads(actor)).find(({ id }) => !known.has(id));
  if (!upload) throw new Error('the file that was sent is not there');
  return upload;
}

/** The id of such a file. */
export async function uploadIdOf(...[actor, of]: Parameters<typeof sendOne>): Promise<string> {
  return (await sendOne(actor, of)).id;
}
