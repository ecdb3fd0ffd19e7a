import { PracticeChoice } from '@lib/access/practice/practice-people';
import { ROLES } from '@lib/access/permissions/role';
import { roleWords } from '../people/role-choices';

export interface PracticeGroup {
  readonly heading: string;
  readonly people: readonly { readonly key: string; readonly name: string; readonly what: string }[];
}

/** The made-up people: those of the programme first, then borough by borough. */
export const practiceGroups = (choices: readonly PracticeChoice[]): PracticeGroup[] =>
  [
    { heading: 'Programme', people: choices.filter((one) => !isOfBorough(one)).map(present) },
    { heading: 'Boroughs', people: choices.filter(isOfBorough).sort(byBorough).map(present) },
  ].filter((group) => group.people.length > 0);

const present = ({ key, name, held }: PracticeChoice): PracticeGroup['people'][number] => ({
  key,
  name,
  what: held.map(roleWords).join('; '),
});

const isOfBorough = ({ held }: PracticeChoice): boolean =>
  held.some(({ role }) => ROLES[role].of === 'borough');

const byBorough = (a: PracticeChoice, b: PracticeChoice): number => words(a).localeCompare(words(b), 'en-GB');

const words = ({ held }: PracticeChoice): string =>
  held.map((one) => roleWords(one).split(', ').reverse().join(' ')).join(' ');
