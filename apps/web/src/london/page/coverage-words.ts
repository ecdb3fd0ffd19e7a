import { formatDay } from '@lib/kernel/london-format';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { LEFT_OUT } from '@lib/measures/cubes/areas';
import { listInWords } from '@lib/web-kit/charts/in-words';
import { ReleaseSummary } from '@lib/releases/selecting/release';

type Coverage = Pick<ReleaseSummary, 'includes' | 'missing' | 'oldest' | 'freshest'>;

/** How many boroughs a release can have: all but the one that is always left out. */
const AT_MOST = AUTHORITIES.length - LEFT_OUT.length;

/** "31 of 32": how many took part, where a heading says that boroughs are counted. */
export const takingPart = ({ includes }: Pick<Coverage, 'includes'>): string =>
  `${includes.length} of ${AT_MOST}`;

/** "31 of the 32 boroughs are in these figures. Missing: Brent (no return yet)." */
export const coverageWords = ({ includes, missing }: Pick<Coverage, 'includes' | 'missing'>): string => {
  const absent = missing
    .filter(({ reason }) => reason !== 'left out')
    .map(({ boroughId, reason }) => `${authorityById(boroughId).name} (${reason})`)
    .sort();
  const named = absent.length === 0 ? '' : ` Missing: ${listInWords(absent)}.`;
  return `${includes.length} of the ${AT_MOST} boroughs are in these figures.${named}`;
};

/** Why London is 32 boroughs here. */
export const CITY_WORDS = `The City of London is always left out, so London is ${AT_MOST} boroughs here: the City looks after so few children that a sum with it beside one without would show them. It sees its own figures.`;

/** The days the returns behind the figures are true for. */
export const freshnessWords = ({ oldest, freshest }: Coverage): string =>
  oldest === freshest
    ? `The returns behind them are true at ${formatDay(freshest)}.`
    : `The latest return of each borough is true at a day between ${formatDay(oldest)} and ${formatDay(freshest)}.`;
