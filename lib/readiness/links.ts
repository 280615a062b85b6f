import type { Gap } from './types';

/** The way to mend a gap: inside the area, in the framework that the gap was found under. */
export function gapHref(areaPath: string, frameworkCode: string, { href }: Pick<Gap, 'href'>): string {
  const [beforeFragment = '', fragment] = href.split('#');
  const separator = beforeFragment.includes('?') ? '&' : '?';
  return `${areaPath}/${beforeFragment}${separator}framework=${frameworkCode}${fragment ? `#${fragment}` : ''}`;
}
