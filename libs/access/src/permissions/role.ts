/** What a person is, for a borough or for the programme (design 1). One person may be several. */
export const ROLES = {
  officer: { title: 'Borough officer', of: 'borough' },
  approver: { title: 'Borough approver', of: 'borough' },
  'protection-lead': { title: 'Data-protection lead', of: 'borough' },
  coordinator: { title: 'Panel coordinator', of: 'programme' },
  chair: { title: 'Panel chair', of: 'programme' },
  member: { title: 'Panel member', of: 'programme' },
  commissioner: { title: 'Commissioner', of: 'programme' },
  analyst: { title: 'Programme analyst', of: 'programme' },
  administrator: { title: 'Administrator', of: 'programme' },
} as const;

export type Role = keyof typeof ROLES;
