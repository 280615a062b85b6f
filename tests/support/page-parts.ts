import type { Page } from '@playwright/test';

/** What a page is called, where it leads, and what it is made of. */
export type PageParts = { title: string; links: string[]; parts: string[] };

/**
 * Takes a page that has been fetched apart, without showing it. Its parts are each kind of element within each kind of
 * parent, once and where there are several a second time, and each step from one heading to the next: everything that
 * axe looks at but the words. Two pages of the same parts are as accessible as each other.
 */
export function partsOf(page: Page, html: string, address: string): Promise<PageParts> {
  return page.evaluate(
    ([text, base]) => {
      const document = new DOMParser().parseFromString(text, 'text/html');
      const worded = [
        'role',
        'type',
        'tabindex',
        'lang',
        'scope',
        'aria-current',
        'aria-hidden',
        'aria-live',
        'aria-expanded',
      ];
      const told = ({ name, value }: Attr) =>
        name === 'class' || worded.includes(name) ? `${name}=${value}` : name.startsWith('data-') ? '' : name;
      const hasWords = (element: Element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
      const kindOf = (element: Element) =>
        [element.localName, ...[...element.attributes].map(told).sort(), hasWords(element) ? 'words' : ''].join(' ');
      const counts = new Map<string, number>();
      for (const element of document.querySelectorAll('body *:not(script, svg *)')) {
        const part = `${element.parentElement ? kindOf(element.parentElement) : ''} > ${kindOf(element)}`;
        counts.set(part, (counts.get(part) ?? 0) + 1);
      }
      const parts = [...counts].flatMap(([part, count]) => (count > 1 ? [part, `${part} again`] : [part]));
      const headings = [
        'start',
        ...[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) => one.localName),
      ];
      const steps = headings.slice(1).map((heading, index) => `${headings[index]} then ${heading}`);
      const links = [...document.querySelectorAll('a[href]')].map(
        (a) => new URL(a.getAttribute('href') ?? '', base).href,
      );
      return { title: document.title, links, parts: [...parts, ...new Set(steps)] };
    },
    [html, address] as const,
  );
}
