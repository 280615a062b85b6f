import type { CriterionKey } from '@/lib/frameworks/criterion-key';
import type { Unit } from './rules';
import type { ControlChart, Course, GoodIs, Reading } from './signals';

export type MeasureRow = {
  id: string;
  name: string;
  partnerName: string;
  unit: Unit;
  goodIs: GoodIs;
  target: number | null;
  /** Null where nothing has been recorded yet. */
  latest: Reading | null;
  course: Course;
  isOffTarget: boolean;
};

/** A measure as the page of a criterion shows it. */
export type CriterionMeasure = Pick<
  MeasureRow,
  'id' | 'name' | 'partnerName' | 'unit' | 'target' | 'latest' | 'course' | 'isOffTarget'
>;

export type MeasureReadingRow = Reading & { recordedByName: string; recordedAt: Date };

export type MeasureView = MeasureRow & {
  definition: string;
  partnerId: string;
  version: number;
  chart: ControlChart;
  /** All readings, latest first. */
  readings: readonly MeasureReadingRow[];
  criteria: readonly { key: CriterionKey; frameworkCode: string; code: string; label: string }[];
  allowed: { define: boolean; record: boolean };
};
