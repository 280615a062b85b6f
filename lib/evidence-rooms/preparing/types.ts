import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import type { Place, Section } from '../sections';
import type { Obstacle } from './rules';

/** Evidence that can go into a room. */
export type Candidate = {
  id: string;
  title: string;
  kind: EvidenceKind;
  partnerName: string;
  fileName: string;
  sizeInBytes: number;
  hasChildLevelData: boolean;
  isChosen: boolean;
  places: readonly Place[];
};

/** A criterion or hand-over item under which nothing is chosen; `ready` counts what could be. */
export type Missing = { kind: 'criterion' | 'handover'; code: string; label: string; ready: number };

/** A draft room with everything that could go into it. */
export type Preparation = {
  id: string;
  title: string;
  frameworkCode: string;
  frameworkTitle: string;
  inspectionTitle: string;
  version: number;
  sections: readonly Section<Candidate>[];
  /** With child-level data: chosen apart. */
  childLevel: readonly Candidate[];
  missing: readonly Missing[];
  /** Chosen before, and no longer fit to go in. */
  spoiled: readonly { id: string; title: string; obstacle: Obstacle }[];
  chosen: { files: number; bytes: number };
  allowed: { freeze: boolean };
};

/** What the form to begin a room offers. */
export type RoomBeginning = {
  inspections: readonly { id: string; title: string }[];
  frameworks: readonly { code: string; title: string }[];
  /** The room to begin from, where one was asked for. */
  from: { id: string; title: string; inspectionId: string; frameworkCode: string } | null;
};
