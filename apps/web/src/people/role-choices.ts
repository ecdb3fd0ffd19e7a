import { HeldRole, isRole, roleFits } from '@lib/access/people/hat';
import { ROLES } from '@lib/access/permissions/role';
import { Viewer } from '@lib/access/viewer';
import { AUTHORITIES, AUTHORITIES_BY_NAME } from '@lib/boroughs/authorities/authorities';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Choice } from '@lib/web-kit/govuk/choice';

/** A role in a place, as forms and addresses carry it: `officer:305`, `analyst`. */
export const roleCode = ({ role, boroughId }: HeldRole): string =>
  boroughId === null ? role : `${role}:${boroughId}`;

/** "Borough officer, Bromley". */
export const roleWords = ({ role, boroughId }: HeldRole): string =>
  boroughId === null ? ROLES[role].title : `${ROLES[role].title}, ${authorityById(boroughId).name}`;

/** The role a code stands for; null when it is none, or in a place it does not fit. */
export const roleOfCode = (code: string): HeldRole | null => {
  const [role = '', borough] = code.split(':');
  if (!isRole(role)) return null;
  const boroughId = borough === undefined ? null : Number(borough);
  if (boroughId !== null && !AUTHORITIES.some((one) => one.id === boroughId)) return null;
  const held = { role, boroughId };
  return roleFits(held) ? held : null;
};

/** The roles a viewer may give or look for; an approver those of a borough, which goes without saying. */
export const roleChoices = (viewer: Viewer): Choice[] => {
  const roles = Object.entries(ROLES).map(([value, { title, of }]) => ({ value, text: title, of }));
  if (viewer.boroughId !== null)
    return roles.filter(({ of }) => of === 'borough').map(({ value, text }) => ({ value, text }));
  return roles.map(({ value, text, of }) => ({
    value,
    text,
    hint: of === 'borough' ? 'For one borough' : 'For the programme',
  }));
};

export const boroughChoices = (): Choice[] =>
  AUTHORITIES_BY_NAME.map((one) => ({ value: String(one.id), text: one.name }));
