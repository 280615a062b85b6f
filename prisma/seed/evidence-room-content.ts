import type { Day } from '@/lib/platform/days';
import type { Moment } from './content';

/** Documents chosen for the inspectors of an inspection. */
export interface EvidenceRoomContent {
  readonly key: string;
  readonly title: string;
  readonly inspection: string;
  readonly frameworkCode: string;
  readonly started: { readonly by: string; readonly at: Moment };
  readonly frozen?: { readonly by: string; readonly at: Moment; readonly openUntilOn: Day };
  readonly opened?: readonly { readonly by: string; readonly at: Moment }[];
  readonly closed?: { readonly by: string; readonly at: Moment };
  readonly evidence: readonly string[];
}
