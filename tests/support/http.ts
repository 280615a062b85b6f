import { Agent, request } from 'node:http';

/** An answer as it came: nothing is followed, kept or decoded. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

export type Ask = {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/**
 * Asks the server at `base` for an address, with exactly these headers: unlike a browser or fetch this sets Origin, Host
 * and Cookie to whatever it is told.
 */
export function ask(base: string, address: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: address, method, headers, agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', reject);
      answer.once('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    sent.once('error', reject);
    sent.setHeader('content-length', Buffer.byteLength(body ?? ''));
    sent.end(body);
  });
}

/** Where an asking ended: an answer, or the way to the sign-in page, to nothing, or elsewhere within the site. */
export type Outcome = 'opened' | 'led on' | 'sign-in' | 'nothing' | 'refused' | 'failed';

export function outcomeOf({ status, headers, body }: Answer): Outcome {
  if (status >= 500) return 'failed';
  const leads = leadsTo({ status, headers, body });
  if (leads === null) return status === 404 ? 'nothing' : status >= 400 ? 'refused' : 'opened';
  if (leads === '/sign-in' || leads.startsWith('/sign-in/')) return 'sign-in';
  return leads === '/nothing-here' ? 'nothing' : 'led on';
}

/**
 * The path that an answer leads to, by its status or, where the page had begun already, by its words; null when to none.
 */
function leadsTo({ status, headers, body }: Answer): string | null {
  const late = [/id="__next-page-redirect"[^>]*content="\d+;url=([^"]*)"/, /"NEXT_REDIRECT;\w+;([^;"]*);/]
    .map((words) => words.exec(body)?.[1])
    .find(Boolean);
  const location = status >= 300 && status < 400 ? headers.location : late?.replaceAll('&amp;', '&');
  return typeof location === 'string' ? new URL(location, 'http://site.example').pathname : null;
}
