const LENGTH = 'content-length';

/**
 * An answer whose size the browser knows from the start, so that it shows how far a download is and that one which broke
 * off is not whole. Next (16.4, server/send-response.js) takes content-length away from the answers of route handlers,
 * as fetch may have decoded what they pass on; these bytes are our own. It knows the header by its small letters alone.
 */
export function sizedAnswer(stream: ReadableStream<Uint8Array>, headers: HeadersInit): Response {
  const answer = new Response(stream, { headers });
  const each = answer.headers.forEach.bind(answer.headers);
  answer.headers.forEach = (visit) =>
    each((value, name, all) => visit(value, name === LENGTH ? 'Content-Length' : name, all));
  return answer;
}
