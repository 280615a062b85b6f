import { Agent, request } from 'node:http';
import { Failure } from '../failure';

type Answer = { readonly status: number; readonly body: Buffer; readonly cookies: string[] };

/** Somebody signed in, as a browser that keeps its connections. */
export class Visitor {
  readonly #agent = new Agent({ keepAlive: true });
  #cookie = '';

  constructor(readonly url: string) {}

  /** What the browser sends once it is signed in, for what asks in ways of its own. */
  get cookie(): string {
    return this.#cookie;
  }

  /** Signs in as one of the worked examples' people by the form that the sign-in page shows, as without JavaScript. */
  async signInAs(email: string): Promise<void> {
    const page = (await this.get('/sign-in', 'identity')).body.toString();
    const form = page.split('<form').find((part) => part.split('</form>')[0]?.includes(`value="${email}"`));
    if (!form) throw new Failure(`The sign-in page offers nobody with the address ${email}.`);
    const fields = new FormData();
    for (const [tag] of (form.split('</form>')[0] ?? '').matchAll(/<input[^>]*>/g))
      fields.append(attribute(tag, 'name'), attribute(tag, 'value'));
    const sent = new Request(`${this.url}/sign-in`, { method: 'POST', body: fields });
    const headers = { 'content-type': sent.headers.get('content-type') ?? '', origin: this.url };
    const answer = await this.#ask('POST', '/sign-in', headers, Buffer.from(await sent.arrayBuffer()));
    this.#cookie = answer.cookies.map((cookie) => cookie.split(';')[0]).join('; ');
    if (!this.#cookie.includes('session-token')) throw new Failure(`Signing in as ${email} gave ${answer.status}.`);
  }

  /** Gets a page as a browser does, compressed unless asked otherwise. */
  get(path: string, encoding = 'gzip'): Promise<Answer> {
    return this.#ask('GET', path, { 'accept-encoding': encoding });
  }

  /** Requests per second of a page, eight at a time, for so many milliseconds. */
  async requestsPerSecond(path: string, milliseconds: number): Promise<number> {
    const started = performance.now();
    let count = 0;
    const keepAsking = async () => {
      while (performance.now() - started < milliseconds) {
        await this.getPage(path);
        count += 1;
      }
    };
    await Promise.all(Array.from({ length: 8 }, keepAsking));
    return count / ((performance.now() - started) / 1000);
  }

  /** Milliseconds until a page has come in full, nobody else asking. */
  async millisecondsFor(path: string): Promise<number> {
    const started = performance.now();
    await this.getPage(path);
    return performance.now() - started;
  }

  /** @throws Failure when the page does not answer 200: a bench of an error page would flatter. */
  async getPage(path: string): Promise<Buffer> {
    const { status, body } = await this.get(path);
    if (status !== 200) throw new Failure(`${path} answered ${status}.`);
    return body;
  }

  close(): void {
    this.#agent.destroy();
  }

  #ask(method: string, path: string, headers: Record<string, string>, body?: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const options = { method, agent: this.#agent, headers: { ...headers, cookie: this.#cookie } };
      const asked = request(`${this.url}${path}`, options, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(chunks),
            cookies: answer.headers['set-cookie'] ?? [],
          }),
        );
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }
}

const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value.replaceAll(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
}
