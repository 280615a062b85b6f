import type { Permission } from '@/lib/access/permissions';

type Room = {
  path: string;
  label: string;
  permission: Permission /** Pages that belong to it elsewhere. */;
  also?: string;
};

/** The rooms of an area, each shown to those who hold its permission for anything. */
export const rooms: readonly Room[] = [
  { path: 'readiness', label: 'Readiness', permission: 'readiness.read' },
  { path: 'self-evaluations', label: 'Self-evaluations', permission: 'self-evaluation.read', also: 'overarching' },
  { path: 'evidence', label: 'Evidence', permission: 'evidence.read' },
  { path: 'evidence-rooms', label: 'Evidence rooms', permission: 'evidence-room.open' },
  { path: 'measures', label: 'Measures', permission: 'measure.read' },
  { path: 'case-files', label: 'Case files', permission: 'case-audit.count' },
  { path: 'findings', label: 'Findings', permission: 'finding.read' },
  { path: 'handover', label: 'Hand-over', permission: 'handover.read' },
  { path: 'partners', label: 'Partners', permission: 'partner.list' },
  { path: 'people', label: 'People', permission: 'person.list' },
  { path: 'reports', label: 'Reports', permission: 'report.read' },
  { path: 'trail', label: 'Trail', permission: 'audit.read' },
];
