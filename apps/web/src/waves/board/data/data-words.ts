import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { isAboutChildren } from '@lib/surveys/question-sets/about-children';
import { hasRows } from '@lib/surveys/question-sets/question-set';
import { WaveData } from '@lib/surveys/wave-data/wave-data';
import { counted } from '../board-words';

const namesOf = (ids: readonly number[]): string =>
  ids
    .map((id) => authorityById(id).name)
    .toSorted((one, other) => one.localeCompare(other))
    .join(', ');

const inTheData = (ids: readonly number[]): string => {
  if (ids.length === 0) return 'No return is in the data yet.';
  return ids.length === AUTHORITIES.length
    ? `All ${ids.length} boroughs are in the data.`
    : `${counted(ids.length, 'borough')} in the data: ${namesOf(ids)}.`;
};

/** Whose returns are in the data and whose are not, and why; a line each. */
export const coverLines = ({ set, versions, notShared, notIn, deleted }: WaveData): string[] => {
  const late = versions.filter(({ daysLate }) => daysLate > 0).map(({ boroughId }) => boroughId);
  const asksOfChildren = set.sections.filter(hasRows).some(isAboutChildren);
  const withoutRows = versions
    .filter(({ sharesRows }) => asksOfChildren && !sharesRows)
    .map(({ boroughId }) => boroughId);
  return [
    inTheData(versions.map(({ boroughId }) => boroughId)),
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
    ...(deleted.length === 0 ? [] : [`Deleted, because it was kept long enough: ${namesOf(deleted)}.`]),
    ...(notIn.length === 0 ? [] : [`Not handed in, and nothing is put in their place: ${namesOf(notIn)}.`]),
  ];
};
