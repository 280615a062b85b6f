import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type ReceivedMail = { from: string; recipients: string[]; source: string };

export type MailServer = {
  readonly port: number;
  readonly received: ReceivedMail[];
  /** The certificate that it shows, where it has one of its own. */
  readonly certificate: string;
  stop(): Promise<void>;
};

/** A reply with which a server refuses something. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** A real SMTP server on the loopback interface that keeps what it takes. A given port is taken again, as after a crash. */
export async function startMailServer(options: SMTPServerOptions & { port?: number } = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const { port = 0, ...rest } = options;
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      let source = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        source += chunk;
      });
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          recipients: rcptTo.map(({ address }) => address),
          source,
        });
        callback();
      });
    },
    ...rest,
  });
  // A connection that breaks off is what some tests are about.
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    certificate: String(options.cert ?? ''),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The text of a received mail, decoded from quoted-printable. */
export function textOf({ source }: ReceivedMail): string {
  const body = source.slice(source.indexOf('\r\n\r\n') + 4).replaceAll(/=\r\n/g, '');
  const bytes = body.replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
}

/** The headers of a received mail, each unfolded, by lower-case name. */
export function headersOf({ source }: ReceivedMail): ReadonlyMap<string, readonly string[]> {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
  const headers = new Map<string, string[]>();
  for (const line of head.split('\r\n')) {
    const name = line.slice(0, line.indexOf(':')).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(line.indexOf(':') + 1).trim()]);
  }
  return headers;
}
