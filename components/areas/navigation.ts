import type { Permission } from '@/lib/access/permissions';

/** The rooms of an area, each shown to those who hold its permission for anything. */
export const rooms: readonly { path: string; label: string; permission: Permission }[] = [
  { path: 'readiness', label: 'Readiness', permission: 'readiness.read' },
  { path: 'self-evaluations', label: 'Self-evaluations', permission: 'self-evaluation.read' },
  { path: 'evidence', label: 'Evidence', permission: 'evidence.read' },
  { path: 'case-files', label: 'Case files', permission: 'case-audit.count' },
  { path: 'findings', label: 'Findings', permission: 'finding.read' },
  { path: 'handover', label: 'Hand-over', permission: 'handover.read' },
  { path: 'partners', label: 'Partners', permission: 'partner.list' },
  { path: 'people', label: 'People', permission: 'person.list' },
  { path: 'reports', label: 'Reports', permission: 'report.read' },
  { path: 'trail', label: 'Trail', permission: 'audit.read' },
];
