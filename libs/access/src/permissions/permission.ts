import { Role } from './role';

/** Everything a handler can ask for, in words, and the roles that hold it. The only table of who may do what. */
export const PERMISSIONS = {
  'see own account': [
    'officer', 'approver', 'protection-lead', 'coordinator', 'chair', 'member', 'commissioner', 'analyst', 'administrator',
  ],
  'renew recovery codes': [
    'officer', 'approver', 'protection-lead', 'coordinator', 'chair', 'member', 'commissioner', 'analyst', 'administrator',
  ],
  'import returns': ['officer', 'approver'],
  'undo imports': ['officer', 'approver'],
  'see children': ['officer', 'approver'],
  'export children': ['officer', 'approver'],
  'run reports': ['officer', 'approver', 'analyst'],
  'see reports': ['officer', 'approver', 'commissioner', 'analyst', 'administrator'],
  'open workbooks': ['officer', 'approver', 'commissioner', 'analyst'],
  'set schedules': ['analyst', 'approver'],
  'see API tokens': ['approver'],
  'make API tokens': ['approver'],
  'see people': ['approver', 'administrator'],
  'invite people': ['approver', 'administrator'],
  'approve people': ['approver'],
  'let people back in': ['approver', 'administrator'],
  'change people': ['administrator'],
  'manage agreements': ['administrator'],
  'see London figures': ['officer', 'approver', 'coordinator', 'chair', 'member', 'commissioner', 'analyst'],
  'see releases': ['commissioner', 'analyst'],
  'sign off releases': ['analyst'],
  'change disclosure rules': ['analyst'],
  'see cases': ['officer', 'approver'],
  'refer cases': ['officer', 'approver'],
  'send referrals': ['officer', 'approver'],
  'submit referrals': ['approver'],
  'respond to the panel': ['approver'],
  'enter placements': ['officer', 'approver'],
  'see panels': ['coordinator', 'chair', 'member'],
  'run the panel': ['coordinator'],
  'record recommendations': ['coordinator', 'chair'],
  'accept late cases': ['chair'],
  'approve minutes': ['chair'],
  'open panels': ['administrator'],
  'see panel timeliness': ['coordinator', 'chair', 'commissioner', 'analyst'],
  'see providers': ['officer', 'approver', 'coordinator', 'chair', 'member', 'commissioner', 'analyst', 'administrator'],
  'manage providers': ['commissioner', 'administrator'],
  'see room': ['officer', 'approver', 'coordinator', 'chair', 'member', 'commissioner', 'analyst'],
  'declare places': ['commissioner'],
  'ask providers': ['officer', 'approver', 'commissioner'],
  'see block contracts': ['officer', 'approver'],
  'keep block contracts': ['officer', 'approver'],
  'see messages': [
    'officer', 'approver', 'protection-lead', 'coordinator', 'chair', 'member', 'commissioner', 'analyst', 'administrator',
  ],
  'see the outbox': ['administrator'],
  'search all audit': ['administrator'],
  'see who saw children': ['protection-lead'],
  'hold cases': ['protection-lead', 'approver'],
  'see the register': ['officer', 'approver'],
  'keep the register': ['officer', 'approver'],
  'see readings of the register': ['officer', 'approver', 'protection-lead'],
  'see shared registers': ['analyst'],
  'export shared registers': ['analyst'],
  'decide on joint homes': ['commissioner'],
  'join homes': ['approver'],
  'see definitions': ['officer', 'approver', 'coordinator', 'chair', 'member', 'commissioner', 'analyst'],
  'change definitions': ['commissioner'],
  'complete surveys': ['officer', 'approver'],
  'approve surveys': ['approver'],
  'see waves': ['commissioner', 'analyst'],
  'run waves': ['commissioner'],
  'write question sets': ['commissioner'],
  'review returns': ['commissioner', 'analyst'],
  'export survey data': ['commissioner', 'analyst'],
} as const satisfies Record<string, readonly Role[]>; // prettier-ignore

export type Permission = keyof typeof PERMISSIONS;

/** What a set of roles may do together. */
export const permissionsOf = (roles: readonly Role[]): ReadonlySet<Permission> =>
  new Set(
    (Object.keys(PERMISSIONS) as Permission[]).filter((permission) =>
      (PERMISSIONS[permission] as readonly Role[]).some((role) => roles.includes(role)),
    ),
  );
