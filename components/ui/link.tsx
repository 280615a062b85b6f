import type { ComponentProps } from 'react';

/**
 * A link inside the service: a plain one. Every page is drawn for its reader from the database in a few milliseconds, so
 * moving between pages in the browser would cost more in script than it saves in time.
 */
export function Link(props: ComponentProps<'a'> & { href: string }) {
  return <a {...props} />;
}
