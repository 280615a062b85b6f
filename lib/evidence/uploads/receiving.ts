import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import type { Actor } from '@/lib/access/actor';
import { failureWords } from '@/lib/operations/failure-words';
import {
  arrivedBytes,
  incomingPath,
  keepArrival,
  openArrival,
  removeArrival,
  settleArrival,
  writeArriving,
} from '@/lib/platform/arrivals';
import { checkFileAt } from '@/lib/platform/file-type';
import type { Failure } from '@/lib/platform/result';
import { finishUpload, removeUpload, startUpload } from './commands';
import { heardOf } from './locks';
import { getReceiving } from './queries';
import { startUploadSchema } from './schema';
import type { UploadState } from './types';

const statuses: Record<Failure['kind'], number> = {
  ...{ 'not-found': 404, forbidden: 403, invalid: 422, rule: 422, changed: 422, conflict: 422 },
};

/** What the protocol's server answers with: a status, and a sentence for whoever sends the file. */
function refusal(failure: Failure) {
  const [said] = failure.kind === 'invalid' ? Object.values(failure.fields).flat() : [];
  return { status_code: statuses[failure.kind], body: `${said ?? failureWords(failure)}\n` };
}

const finishing = new Map<string, Promise<void>>();

/**
 * Ends an upload of which every byte is here; does nothing for any other. The bytes are made to last, looked at and put
 * into storage before the row says that they are received, and only then leave the folder of what is coming in. So a
 * crash at any point loses nothing, and asking once more goes on from there.
 */
export async function finishArrived(actor: Actor, id: string): Promise<void> {
  const begun = finishing.get(id) ?? finish(actor, id).finally(() => finishing.delete(id));
  finishing.set(id, begun);
  return begun;
}

async function finish(actor: Actor, id: string): Promise<void> {
  const upload = await getReceiving(actor, id);
  if (upload?.status !== 'receiving' || (await arrivedBytes(id)) !== upload.sizeInBytes) return;
  const sha256 = await settleArrival(id);
  const checked = await checkFileAt(incomingPath(id), upload.fileName);
  if (!('fault' in checked)) await keepArrival(id);
  await finishUpload(actor, { uploadId: id, sha256, checked });
  await removeArrival(id);
}

/** What has become of an upload of the actor's, ended first where every byte is here; null when it is not theirs. */
export async function stateOf(actor: Actor, id: string): Promise<UploadState | null> {
  await finishArrived(actor, id);
  const upload = await getReceiving(actor, id);
  return upload && { status: upload.status, fault: upload.fault };
}

/** Where the protocol's server keeps bytes: one actor's uploads, of whose size and name the row alone knows. */
export class Receiving extends DataStore {
  override extensions = ['creation', 'termination'];

  constructor(private readonly actor: Actor) {
    super();
  }

  override async create(upload: Upload): Promise<Upload> {
    const { id, size, metadata } = upload;
    const parsed = startUploadSchema.safeParse({
      ...{ id, sizeInBytes: size, fileName: metadata?.filename },
      ...{ partnerId: metadata?.partner, itemId: metadata?.item ?? undefined },
    });
    if (!parsed.success) throw { status_code: 400, body: 'This was not sent by a page of this site.\n' };
    await openArrival(id);
    const started = await startUpload(this.actor, parsed.data);
    if (started.ok) return upload;
    await removeArrival(id);
    throw refusal(started.failure);
  }

  override async getUpload(id: string): Promise<Upload> {
    const upload = await getReceiving(this.actor, id);
    if (!upload) throw ERRORS.FILE_NOT_FOUND;
    const { sizeInBytes: size, status } = upload;
    const offset = status === 'receiving' ? await arrivedBytes(id) : size;
    if (offset === null) throw ERRORS.FILE_NO_LONGER_EXISTS;
    return new Upload({ id, size, offset });
  }

  override write(bytes: Readable, id: string, offset: number): Promise<number> {
    return writeArriving(bytes, id, offset, () => heardOf(id));
  }

  override async remove(id: string): Promise<void> {
    const removed = await removeUpload(this.actor, { uploadId: id });
    if (!removed.ok) throw refusal(removed.failure);
    await removeArrival(id);
  }
}
