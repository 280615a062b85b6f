/** A cookie as next-auth sets it. */
export type SetCookie = { name: string; value: string };

/** The answer object that next-auth writes to; keeps the cookies it sets and where it leads. */
export function recorder() {
  const heads = new Map<string, string | string[]>();
  let body: unknown;
  const response = {
    status: () => response,
    getHeader: (name: string) => heads.get(name),
    setHeader: (name: string, value: string | string[]) => {
      heads.set(name, value);
      return response;
    },
    json: (value: unknown) => {
      body = value;
    },
    send: (value: unknown) => {
      body = value;
    },
    end: () => undefined,
  };
  const cookies = (): SetCookie[] =>
    [heads.get('Set-Cookie') ?? []].flat().map((line) => {
      const pair = line.split(';', 1)[0] ?? '';
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: decodeURIComponent(pair.slice(at + 1)) };
    });
  const location = () => [heads.get('Location')].flat()[0] ?? null;
  return { response, cookies, body: () => body, location };
}

export type RequestHeaders = Record<string, string>;
