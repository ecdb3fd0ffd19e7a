import { Tx } from '@lib/database/unit-of-work';
import { peopleOfBorough, peopleOfProgramme } from '@lib/access/people/recipients';
import { PERMISSIONS } from '@lib/access/permissions/permission';
import { Role, ROLES } from '@lib/access/permissions/role';
import { KeptSubject } from '../subject/subject';

/** A role whose holders may open workbooks. */
export type RecipientRole = Extract<Role, (typeof PERMISSIONS)['open workbooks'][number]>;

export const RECIPIENT_ROLES: readonly RecipientRole[] = PERMISSIONS['open workbooks'];

/** The roles that may open a workbook made for a borough, or for the programme: of no other is anybody told. */
export const entitledRoles = (madeFor: KeptSubject['for']): readonly RecipientRole[] =>
  RECIPIENT_ROLES.filter((role) => (ROLES[role].of === 'borough') === (madeFor === 'a borough'));

/** Who holds one of these roles for whom a workbook is made, at this moment. */
export const holdersOf = async (tx: Tx, subject: KeptSubject, role: RecipientRole): Promise<string[]> => {
  const people =
    subject.for === 'a borough'
      ? await peopleOfBorough(tx, subject.borough.id, role)
      : await peopleOfProgramme(tx, role);
  return people.map(({ personId }) => personId);
};

/** Everybody who may open a workbook made for this subject, at this moment. */
export const entitledPeople = async (tx: Tx, subject: KeptSubject): Promise<ReadonlySet<string>> => {
  const people = new Set<string>();
  for (const role of entitledRoles(subject.for))
    for (const personId of await holdersOf(tx, subject, role)) people.add(personId);
  return people;
};
