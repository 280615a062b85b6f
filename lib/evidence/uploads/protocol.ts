import { Server } from '@tus/server';
import type { Actor } from '@/lib/access/actor';
import { MAX_UPLOAD_BYTES } from '@/lib/platform/accepted-files';
import { logger } from '@/lib/platform/logger';
import { uploadLocks } from './locks';
import { finishArrived, Receiving, stateOf } from './receiving';

/** How long a connection that is asked to let go may go on. */
const DRAIN = 100;

const failed = {
  status_code: 500,
  body: 'The file could not be kept at the moment. What has come so far is kept. Try again in a little while.\n',
};

const gone = { status_code: 404, body: 'This file was taken away while it was being sent. Send it again.\n' };

/**
 * Answers a request of the tus protocol (tus.io, 1.0.0, with creation and termination) about the actor's own uploads at
 * this address. An upload whose last byte is here is ended before it is answered, whichever request finds it so.
 */
export async function answerUpload(actor: Actor, request: Request, address: string, id: string): Promise<Response> {
  if (request.method === 'HEAD') await finishArrived(actor, id);
  const server = new Server({
    path: address,
    datastore: new Receiving(actor),
    locker: uploadLocks,
    lockDrainTimeout: DRAIN,
    maxSize: MAX_UPLOAD_BYTES,
    relativeLocation: true,
    namingFunction: () => crypto.randomUUID(),
    async onUploadFinish(_request, { id: uploadId }) {
      const state = await stateOf(actor, uploadId);
      if (!state) return gone;
      return state.status === 'refused' ? { status_code: 422, body: `${state.fault}\n` } : {};
    },
    onResponseError(_request, error) {
      if ('status_code' in error && error.status_code !== 500) return undefined;
      logger.error({ error }, 'an upload could not be received');
      return failed;
    },
  });
  const answer = await server.handleWeb(request);
  // No other site is to read any of this.
  for (const name of [...answer.headers.keys()].filter((one) => one.startsWith('access-control-')))
    answer.headers.delete(name);
  return answer;
}
