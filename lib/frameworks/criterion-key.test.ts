import { expect, it } from 'vitest';
import { criteriaOfKeys, criterionKey, fromCriterionKey } from './criterion-key';
import { getPack } from './packs';

it('a criterion key carries its two codes there and back', () => {
  expect(fromCriterionKey(criterionKey('SLAC-2009', 'SG.LM.EVAL'))).toEqual({
    frameworkCode: 'SLAC-2009',
    criterionCode: 'SG.LM.EVAL',
  });
  expect(fromCriterionKey('nonsense')).toEqual({ frameworkCode: 'nonsense', criterionCode: '' });
});

it('criteria that keys name are given once each, and not at all when one is of no adopted framework', () => {
  const adopted = [{ code: 'SLAC-2009', kindCode: 'full', pack: getPack('SLAC-2009') }];
  const key = criterionKey('SLAC-2009', 'SG.LM.EVAL');
  expect(criteriaOfKeys(adopted, [key, key])).toEqual([{ frameworkCode: 'SLAC-2009', criterionCode: 'SG.LM.EVAL' }]);
  expect(criteriaOfKeys(adopted, [key, 'SLAC-2009/NOT.ONE'])).toBeNull();
  expect(criteriaOfKeys([], [key])).toBeNull();
});
