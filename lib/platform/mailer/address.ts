/** A domain name in ASCII with at least two parts; names of other scripts are written as punycode. */
const DOMAIN = /^(?=.{3,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/i;
/** A dot-atom: what RFC 5321 lets stand before the sign without quotes, comments or a second sign. */
const LOCAL = /^[a-z0-9!#$&'*+/=?^_{|}~-]+(?:\.[a-z0-9!#$&'*+/=?^_{|}~-]+)*$/i;

/**
 * True for exactly one plain address, as it may stand in an envelope and a header. Refuses line breaks, display names,
 * quoted and commented local parts, routes (%, !… with a second @), address literals, and letters outside ASCII.
 */
export function isMailAddress(text: string): boolean {
  const [local = '', domain = '', ...rest] = text.split('@');
  return rest.length === 0 && local.length <= 64 && LOCAL.test(local) && DOMAIN.test(domain);
}

/** Names that RFC 2606 and RFC 6761 keep for examples and tests: nobody's mailbox is there. */
const RESERVED = /(?:^|\.)(?:example|test|invalid|localhost|local|example\.(?:com|net|org))$/i;

/** True when the address lies in a domain that is nobody's, like the people of the worked examples. */
export function isReservedAddress(address: string): boolean {
  return RESERVED.test(address.slice(address.lastIndexOf('@') + 1));
}
