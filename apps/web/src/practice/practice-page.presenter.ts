import { sentenceCase } from '@lib/kernel/sentence-case';
import { HeldRole } from '@lib/access/people/hat';
import { PracticeChoice } from '@lib/access/practice/practice-people';
import { ROLES } from '@lib/access/permissions/role';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { roleWords } from '../people/role-choices';

export interface PracticePerson {
  readonly key: string;
  readonly name: string;
  readonly what: string;
}

/** The people of one borough, on one line: "Bromley: Officer, Approver". */
export interface PracticeRow {
  readonly borough: string;
  readonly people: readonly PracticePerson[];
}

export interface PracticePeople {
  readonly programme: readonly PracticePerson[];
  readonly boroughs: readonly PracticeRow[];
}

/** The made-up people: those of the programme, and borough by borough. Who works for several is with the first. */
export const practicePeople = (choices: readonly PracticeChoice[]): PracticePeople => {
  const programme: PracticePerson[] = [];
  const rows = new Map<string, PracticePerson[]>();
  for (const { key, name, held } of choices) {
    const boroughId = held.find((one) => one.boroughId !== null)?.boroughId ?? null;
    if (boroughId === null) programme.push({ key, name, what: held.map(roleWords).join('; ') });
    else {
      const borough = authorityById(boroughId).name;
      rows.set(borough, [...(rows.get(borough) ?? []), { key, name, what: shortWords(held, boroughId) }]);
    }
  }
  const boroughs = [...rows].map(([borough, people]) => ({ borough, people: people.sort(byRole) }));
  return { programme, boroughs: boroughs.sort((a, b) => a.borough.localeCompare(b.borough, 'en-GB')) };
};

/** "Officer": that it is of a borough, its line says; what they are elsewhere is said whole. */
const shortWords = (held: readonly HeldRole[], boroughId: number): string =>
  held.map((one) => (one.boroughId === boroughId ? shortTitle(one) : roleWords(one))).join('; ');

const shortTitle = ({ role }: HeldRole): string => {
  const title = ROLES[role].title.replace(/^Borough /, '');
  return sentenceCase(title);
};

/** Officers before approvers before others, as the roles are told everywhere. */
const byRole = (a: PracticePerson, b: PracticePerson): number => placeOf(a) - placeOf(b);

const ORDER = ['officer', 'approver', 'protection-lead'];

const placeOf = ({ key }: PracticePerson): number => ORDER.findIndex((role) => key.startsWith(role));
