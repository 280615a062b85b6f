'use server';

import { defineAction } from '@/lib/operations/define-action';
import { closeChildAtRisk, raiseChildAtRisk, recordChildSeen, recordManagerTold } from './commands';
import {
  closeChildAtRiskSchema,
  raiseChildAtRiskSchema,
  recordChildSeenSchema,
  recordManagerToldSchema,
} from './schema';

export const raiseChildAtRiskAction = defineAction({
  schema: raiseChildAtRiskSchema,
  command: raiseChildAtRisk,
  next: ({ id }, _input, area) => `${area}/case-files/children-at-risk/${id}`,
  notice: 'child-at-risk.raised',
});

export const recordManagerToldAction = defineAction({
  schema: recordManagerToldSchema,
  command: recordManagerTold,
  next: ({ id }, _input, area) => `${area}/case-files/children-at-risk/${id}`,
  notice: 'child-at-risk.manager-told',
});

export const recordChildSeenAction = defineAction({
  schema: recordChildSeenSchema,
  command: recordChildSeen,
  next: ({ id }, _input, area) => `${area}/case-files/children-at-risk/${id}`,
  notice: 'child-at-risk.seen',
});

export const closeChildAtRiskAction = defineAction({
  schema: closeChildAtRiskSchema,
  command: closeChildAtRisk,
  next: ({ id }, _input, area) => `${area}/case-files/children-at-risk/${id}`,
  notice: 'child-at-risk.closed',
});
