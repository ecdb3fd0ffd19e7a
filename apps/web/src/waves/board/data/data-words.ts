import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { hasRows } from '@lib/surveys/question-sets/question-set';
import { isOfChildren } from '@lib/surveys/submitting/submitted-sections';
import { WaveData } from '@lib/surveys/wave-data/wave-data';
import { counted } from '../board-words';

const namesOf = (ids: readonly number[]): string =>
  ids
    .map((id) => authorityById(id).name)
    .toSorted((one, other) => one.localeCompare(other))
    .join(', ');

/** Whose returns are in the data and whose are not, and why; a line each. */
export const coverLines = ({ set, versions, notShared, notIn }: WaveData): string[] => {
  const late = versions.filter(({ daysLate }) => daysLate > 0).map(({ boroughId }) => boroughId);
  const asksOfChildren = set.sections.filter(hasRows).some((section) => isOfChildren({ section }));
  const withoutRows = versions
    .filter(({ sharesRows }) => asksOfChildren && !sharesRows)
    .map(({ boroughId }) => boroughId);
  return [
    versions.length === 0
      ? 'No return is in the data yet.'
      : `${counted(versions.length, 'borough')} in the data: ${namesOf(versions.map(({ boroughId }) => boroughId))}.`,
    ...(late.length === 0 ? [] : [`Handed in late, and flagged in each row: ${namesOf(late)}.`]),
    ...(withoutRows.length === 0
      ? []
      : [
          `Without rows about children, which their agreement does not let you read: ${namesOf(withoutRows)}.`,
        ]),
    ...(notShared.length === 0
      ? []
      : [
          `Handed in and not shared, because no agreement for placement surveys is live: ${namesOf(notShared)}.`,
        ]),
    ...(notIn.length === 0 ? [] : [`Not handed in, and nothing is put in their place: ${namesOf(notIn)}.`]),
  ];
};
