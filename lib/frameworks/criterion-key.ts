import { findCriterion } from './evaluation-schedule';
import type { AdoptedPack } from './types';

/** A criterion as a form and the trail name it: framework and criterion, `SLAC-2009/SG.LM.EVAL`. */
export type CriterionKey = `${string}/${string}`;

type Codes = { frameworkCode: string; criterionCode: string };

/** The one name for a criterion of a framework. */
export function criterionKey(frameworkCode: string, criterionCode: string): CriterionKey {
  return `${frameworkCode}/${criterionCode}`;
}

/** The two codes in a key. A key that nobody made gives codes that no framework has. */
export function fromCriterionKey(key: string): Codes {
  const [frameworkCode = '', ...rest] = key.split('/');
  return { frameworkCode, criterionCode: rest.join('/') };
}

/** The criteria that the keys name, each once; null when one of them is of no framework that the area has adopted. */
export function criteriaOfKeys(adopted: readonly AdoptedPack[], keys: readonly string[]): Codes[] | null {
  const criteria = [...new Set(keys)].map(fromCriterionKey);
  const isKnown = criteria.every(({ frameworkCode, criterionCode }) => {
    const framework = adopted.find(({ code }) => code === frameworkCode);
    return framework !== undefined && findCriterion(framework.pack, criterionCode) !== undefined;
  });
  return isKnown ? criteria : null;
}
