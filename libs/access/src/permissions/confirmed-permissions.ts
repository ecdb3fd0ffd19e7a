import { Permission } from './permission';

/**
 * What a person may do only when they gave their second factor in the last ten minutes (security.md 2.2, step-up):
 * a session left open on a desk is not enough to take children's rows out, or to say who may see them.
 */
export const CONFIRMED_PERMISSIONS: ReadonlySet<Permission> = new Set<Permission>([
  'export children',
  'export shared registers',
  'export survey data',
  'invite people',
  'approve people',
  'let people back in',
  'change people',
  'make API tokens',
  'renew recovery codes',
  'sign off releases',
  'change disclosure rules',
]);

/** How long a confirmation holds, in minutes. */
export const CONFIRMED_FOR = 10;

/**
 * What an API token may be allowed to do: a borough's own data, never accounts. It writes referrals and answers the panel;
 * sending, approving, withdrawing and deciding are a person's (docs/decisions/0057).
 */
export const TOKEN_PERMISSIONS = [
  'see children',
  'export children',
  'import returns',
  'undo imports',
  'run reports',
  'see reports',
  'open workbooks',
  'see cases',
  'refer cases',
  'see the register',
  'keep the register',
  'see room',
  'see block contracts',
  'complete surveys',
] as const satisfies readonly Permission[];

export type TokenPermission = (typeof TOKEN_PERMISSIONS)[number];
