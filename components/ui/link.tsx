import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link inside the service. Moves without reloading the page, but never fetches ahead: pages are drawn per person from
 * the database, reading some of them is recorded, and a matrix holds hundreds of links. Inside big tables use a plain
 * <a>: it costs no JavaScript at all.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink {...props} prefetch={false} />;
}
