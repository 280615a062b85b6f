import { globSync } from 'node:fs';
import path from 'node:path';

const app = path.resolve(import.meta.dirname, '../../app');

/** One address of the application with its parts in brackets: `/areas/[area]/findings/[id]`. */
export type Route = { readonly address: string; readonly isPage: boolean };

/** Every page and route handler, read from the app folder, so that a new one is covered without being named. */
export function readRoutes(): Route[] {
  return globSync('**/{page.tsx,route.ts}', { cwd: app })
    .map((file) => ({
      address: `/${path
        .dirname(file)
        .split(path.sep)
        .filter((part) => part !== '.' && !part.startsWith('('))
        .join('/')}`,
      isPage: file.endsWith('page.tsx'),
    }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** The route that answers an address, where one says so word for word before one with a part in brackets. */
export function routeOf(pathname: string, routes: readonly Route[]): string | undefined {
  const fits = routes.filter(({ address }) =>
    new RegExp(`^${address.replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`).test(
      pathname === '/' ? pathname : pathname.replace(/\/$/, ''),
    ),
  );
  const variables = (address: string) => address.split('[').length;
  return fits.sort((a, b) => variables(a.address) - variables(b.address))[0]?.address;
}
