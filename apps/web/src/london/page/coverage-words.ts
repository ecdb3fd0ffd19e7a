import { formatDay } from '@lib/kernel/london-format';
import { AUTHORITIES_BY_NAME } from '@lib/boroughs/authorities/authorities';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { listInWords } from '@lib/web-kit/charts/in-words';
import { ReleaseSummary } from '@lib/releases/selecting/release';

type Coverage = Pick<ReleaseSummary, 'includes' | 'missing' | 'oldest' | 'freshest'>;

/** "29 of 33 boroughs are in these figures. Missing: Brent (no return yet)…" */
export const coverageWords = ({ includes, missing }: Coverage): string => {
  const absent = missing
    .filter(({ reason }) => reason !== 'left out')
    .map(({ boroughId, reason }) => `${authorityById(boroughId).name} (${reason})`)
    .sort();
  const named = absent.length === 0 ? '' : ` Missing: ${listInWords(absent)}.`;
  return `${includes.length} of ${AUTHORITIES_BY_NAME.length} boroughs are in these figures.${named}`;
};

/** Why London is 32 boroughs here. */
export const CITY_WORDS =
  'The City of London is in no figure of this page: it looks after so few children that a sum with it beside one without would show them. It sees its own figures.';

/** The days the returns behind the figures are true for. */
export const freshnessWords = ({ oldest, freshest }: Coverage): string =>
  oldest === freshest
    ? `The returns behind them are true at ${formatDay(freshest)}.`
    : `The latest return of each borough is true at a day between ${formatDay(oldest)} and ${formatDay(freshest)}.`;
