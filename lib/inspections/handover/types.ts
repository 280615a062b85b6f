import type { HandoverItem } from '@/lib/frameworks/schema';
import type { Day } from '@/lib/platform/days';
import type { TonedLabel } from '@/lib/platform/tone';

/** An item of the framework's hand-over list with who answers for it; everything null while nobody does. */
export type HandoverRow = {
  key: string;
  label: string;
  format: string;
  note: string | null;
  /** Working days after notification. */
  dueBy: number;
  how: HandoverItem['how'];
  /** Whether the kind of inspection that the area prepares for asks for it. */
  isAsked: boolean;
  partner: { id: string; name: string } | null;
  ownerName: string | null;
  /** `note` is what it shows for this item. */
  document: { id: string; title: string; isCurrent: boolean; note: string } | null;
  daysToProduce: number | null;
};

/** An item that a document stands ready for. */
export type HandoverUse = {
  frameworkCode: string;
  frameworkTitle: string;
  key: string;
  label: string;
  note: string;
};

/** Whether an item could be handed over if the call came today. */
export type IfCalled = TonedLabel & { dueOn: Day; reason: string };

export type HandoverForm = HandoverRow & {
  /** 0 while nobody has been named. */
  version: number;
  partners: readonly { id: string; name: string }[];
  documents: readonly { id: string; title: string; partnerName: string }[];
};
