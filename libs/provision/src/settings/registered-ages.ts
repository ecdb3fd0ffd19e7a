import { Problem } from '@lib/kernel/domain-error';

/** The ages a setting is registered for, both counted in; somebody is of an age until their next birthday. */
export interface RegisteredAges {
  /** Null where neither is known. */
  readonly youngestAge: number | null;
  readonly oldestAge: number | null;
}

/** The oldest age anybody is registered for. */
export const OLDEST_AGE = 25;

/** What is wrong with ages, field by field: both are given, or neither. */
export const problemsOfAges = ({ youngestAge, oldestAge }: RegisteredAges): Problem[] => {
  if (youngestAge === null && oldestAge === null) return [];
  const problems: Problem[] = [];
  const add = (field: keyof RegisteredAges, message: string): void => void problems.push({ field, message });
  if (!isAge(youngestAge))
    add('youngestAge', `Enter the youngest age, from 0 to ${OLDEST_AGE}, or leave both empty`);
  if (!isAge(oldestAge))
    add('oldestAge', `Enter the oldest age, from 0 to ${OLDEST_AGE}, or leave both empty`);
  else if (youngestAge !== null && oldestAge! < youngestAge)
    add('oldestAge', 'The oldest age must not be below the youngest');
  return problems;
};

const isAge = (age: number | null): boolean =>
  age !== null && Number.isInteger(age) && age >= 0 && age <= OLDEST_AGE;

/** “11 to 17”, or “16” where it is one age. */
export const agesWords = (youngest: number, oldest: number): string =>
  youngest === oldest ? String(youngest) : `${youngest} to ${oldest}`;
