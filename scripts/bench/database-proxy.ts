import { connect, createServer, type Socket } from 'node:net';

/** Round trips to the database and the milliseconds spent waiting for them. */
export type Trips = { readonly count: number; readonly milliseconds: number };

/** A way to the database that counts. */
export type CountingProxy = {
  /** The database's address by this way. */
  readonly url: string;
  /** What has been counted since the last time it was asked. */
  take(): Trips;
  close(): Promise<void>;
};

/** Messages after which a client waits for an answer, and the server's word that it has answered (protocol 3). */
const asks = new Set(['Q', 'S']);
const isAnswered = 'Z';

/**
 * Stands between the application and its database on the loopback and counts round trips: each simple query and each
 * Sync is one, from being sent to ReadyForQuery. Signing in to the database is not counted.
 */
export async function countTrips(databaseUrl: string): Promise<CountingProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let count = 0;
  let milliseconds = 0;
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    const sentAt: number[] = [];
    const fromClient = eachMessage({ hasStartup: true }, (type) => {
      if (asks.has(type)) sentAt.push(performance.now());
    });
    const fromDatabase = eachMessage({ hasStartup: false }, (type) => {
      const since = type === isAnswered ? sentAt.shift() : undefined;
      if (since === undefined) return;
      count += 1;
      milliseconds += performance.now() - since;
    });
    join(client, database, fromClient);
    join(database, client, fromDatabase);
    for (const socket of [client, database]) sockets.add(socket.setNoDelay(true));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return {
    url: url.href,
    take: () => {
      const taken = { count, milliseconds };
      count = 0;
      milliseconds = 0;
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function join(from: Socket, to: Socket, watch: (chunk: Buffer) => void): void {
  from.on('data', (chunk) => {
    watch(chunk);
    to.write(chunk);
  });
  from.on('error', () => to.destroy());
  from.on('close', () => to.destroy());
}

/** Calls `onMessage` with the type of every message in a stream of chunks; a client's first message has none. */
function eachMessage({ hasStartup }: { hasStartup: boolean }, onMessage: (type: string) => void) {
  let rest = Buffer.alloc(0);
  let isStartup = hasStartup;
  return (chunk: Buffer): void => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const before = isStartup ? 0 : 1;
      if (rest.length < before + 4) return;
      const length = before + rest.readUInt32BE(before);
      if (rest.length < length) return;
      if (!isStartup) onMessage(String.fromCharCode(rest[0] ?? 0));
      isStartup = false;
      rest = rest.subarray(length);
    }
  };
}
