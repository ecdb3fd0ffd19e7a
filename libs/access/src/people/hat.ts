import { ViewerContext } from '@lib/database/context/viewer-context';
import { Permission, permissionsOf } from '../permissions/permission';
import { Role, ROLES } from '../permissions/role';

/** A role as held: for one borough, or for the programme. */
export interface HeldRole {
  readonly role: Role;
  readonly boroughId: number | null;
}

/**
 * What a person acts as at one time. A person of two boroughs wears two hats and changes them; under each they
 * see that borough only, so a row can never show because of the other hat.
 */
export interface Hat {
  /** For example `borough:305`, `protection:305`, `administration`, `programme`. */
  readonly key: string;
  readonly scope: 'borough' | 'protection' | 'administration' | 'programme';
  readonly boroughId: number | null;
  readonly roles: readonly Role[];
}

/** The hats that roles make, in a fixed order: boroughs first, by number. */
export const hatsOf = (held: readonly HeldRole[]): Hat[] => {
  const hats = new Map<string, Hat>();
  for (const { role, boroughId } of [...held].sort(byPlace)) {
    const scope = scopeOf(role);
    const key = boroughId === null ? scope : `${scope}:${boroughId}`;
    const roles = [...(hats.get(key)?.roles ?? []), role];
    hats.set(key, { key, scope, boroughId, roles });
  }
  return [...hats.values()].sort((a, b) => ORDER.indexOf(a.scope) - ORDER.indexOf(b.scope));
};

/** The context of somebody under a hat; the panels they sit on go with what they are for the programme only. */
export const contextOf = (personId: string, hat: Hat, panelIds: readonly string[]): ViewerContext => ({
  scope: hat.scope,
  personId,
  boroughId: hat.boroughId,
  ...(hat.scope === 'programme' ? { panelIds } : {}),
});

export const hatPermissions = (hat: Hat): ReadonlySet<Permission> => permissionsOf(hat.roles);

/** In words: "Borough officer and Borough approver". */
export const hatTitle = (hat: Hat): string => hat.roles.map((role) => ROLES[role].title).join(' and ');

/** Whether a role goes with the place it is given for: a borough role with a borough, others with none. */
export const roleFits = ({ role, boroughId }: HeldRole): boolean =>
  (ROLES[role].of === 'borough') === (boroughId !== null);

export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);

const ORDER: readonly Hat['scope'][] = ['borough', 'protection', 'programme', 'administration'];

const ROLE_ORDER = Object.keys(ROLES);

const byPlace = (a: HeldRole, b: HeldRole): number =>
  (a.boroughId ?? 0) - (b.boroughId ?? 0) || ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role);

const scopeOf = (role: Role): Hat['scope'] => {
  if (role === 'protection-lead') return 'protection';
  if (role === 'administrator') return 'administration';
  return ROLES[role].of === 'borough' ? 'borough' : 'programme';
};
