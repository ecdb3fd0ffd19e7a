import { formatDay } from '@lib/kernel/london-format';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Behind } from '@lib/measures/cubes/behind';
import { boroughsTakingPart, MOST_BOROUGHS } from '@lib/measures/cubes/boroughs-taking-part';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { listInWords } from '@lib/web-kit/charts/in-words';
import { ReleaseSummary } from '@lib/releases/selecting/release';

type Coverage = Pick<ReleaseSummary, 'includes' | 'missing' | 'oldest' | 'freshest'>;

/** "31 of the 32 boroughs are in these figures. Missing: Brent (no return yet)." */
export const coverageWords = (release: Pick<Coverage, 'includes' | 'missing'>): string => {
  const absent = absentWords(release);
  const named = absent.length === 0 ? '' : ` Missing: ${listInWords(absent)}.`;
  return `${sentenceCase(boroughsTakingPart(release))} are in these figures.${named}`;
};

/** The boroughs that are not in a release, and why: “Brent (no return yet)”. @param among those that are asked about; all without */
export const absentWords = ({ missing }: Pick<Coverage, 'missing'>, among?: readonly number[]): string[] =>
  missing
    .filter(({ boroughId, reason }) => reason !== 'left out' && (among?.includes(boroughId) ?? true))
    .map(({ boroughId, reason }) => `${authorityById(boroughId).name} (${reason})`)
    .sort();

/** Why London is 32 boroughs here. */
export const CITY_WORDS = `The City of London is always left out, so London is ${MOST_BOROUGHS} boroughs here: the City looks after so few children that a sum with it beside one without would show them. It sees its own figures.`;

/** The days that what is behind the figures is true for: the service always knows how the cases in it stand. */
export const freshnessWords = ({ oldest, freshest }: Coverage, behind: Behind): string => {
  if (behind === 'panel')
    return `They are counted from the panels’ own record in this service, as it stood at the end of ${formatDay(freshest)}. A borough that brought no case to a panel counts as none.`;
  if (behind === 'surveys')
    return `They are what boroughs handed in in the sufficiency survey about ${formatDay(freshest)}, as it stood when the figures were made. A borough that handed in nothing is missing and not counted as none.`;
  const returns =
    oldest === freshest
      ? `The returns behind them are true at ${formatDay(freshest)}.`
      : `The latest return of each borough is true at a day between ${formatDay(oldest)} and ${formatDay(freshest)}.`;
  const kept = KEPT_WORDS[behind];
  return kept === undefined ? returns : `${kept} ${returns}`;
};

const KEPT_WORDS: Readonly<Partial<Record<Behind, string>>> = {
  register:
    'They are counted from the registers that boroughs keep in this service and from their returns. A borough that keeps its register and has none counts as none.',
  blocks:
    'They are counted from the block contracts that boroughs record in this service and from their returns. A borough that keeps its register and recorded no block contract counts as holding none.',
};
