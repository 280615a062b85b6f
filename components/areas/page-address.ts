import { headers } from 'next/headers';

/** The address that the browser asked for: its path and query are the request's, its origin says nothing. */
export async function pageAddress(): Promise<URL> {
  return new URL((await headers()).get('x-pathname') ?? '/', 'http://localhost');
}
