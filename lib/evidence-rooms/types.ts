import type { Marking } from '@/lib/evidence/rules';
import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import type { Day } from '@/lib/platform/days';
import type { RoomState } from './rules';
import type { Place, Section } from './sections';

export type RoomRow = {
  id: string;
  title: string;
  inspectionTitle: string;
  frameworkTitle: string;
  state: RoomState;
  openUntilOn: Day | null;
  frozenAt: Date | null;
  files: number;
};

/** A room’s cover: what may be known of it before it is opened. */
export type RoomView = Omit<RoomRow, 'files'> & {
  frameworkCode: string;
  startedByName: string;
  startedAt: Date;
  frozenByName: string | null;
  closedByName: string | null;
  closedAt: Date | null;
  version: number;
  /** Null where the reader may not look inside: an inspector, once the room is closed. */
  contents: { files: number; bytes: number; marking: Marking; damaged: number } | null;
  /** Until when the reader’s own opening counts; null where they have none. */
  openedUntil: Date | null;
  allowed: { open: boolean; read: boolean; prepare: boolean; freeze: boolean; extend: boolean; close: boolean };
};

/** A file of a frozen room, as the manifest has it. */
export type RoomFile = {
  itemId: string;
  title: string;
  kind: EvidenceKind;
  summary: string;
  partnerName: string;
  marking: Marking;
  hasChildLevelData: boolean;
  number: number;
  fileName: string;
  sizeInBytes: number;
  sha256: string;
  sentByName: string;
  sentAt: Date;
  places: readonly Place[];
  /** False where the file is no longer what was sent. */
  isIntact: boolean;
  mayOpen: boolean;
};

export type RoomContents = { sections: readonly Section<RoomFile>[]; files: readonly RoomFile[] };

/** Something that somebody did in a room. `fileTitle` is null where it was about the whole room. */
export type RoomReading = {
  id: string;
  at: Date;
  personName: string;
  what: 'opened' | 'file-opened' | 'packed' | 'manifest-taken';
  fileTitle: string | null;
};
