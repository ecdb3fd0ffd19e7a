import { yearEndingOf } from '../calendar';
import { Child } from './child';
import { ETHNIC_ODDS, UNACCOMPANIED_ETHNIC_ODDS } from './ethnic-odds';
import { Population } from './population';

/** Years an unaccompanied child is looked after, mostly 16 to 18: how many must come for each one there is. */
const UNACCOMPANIED_STAY = 1.5;
const UNACCOMPANIED_UNDER_16 = 0.17;

/** Ages in years, from and to, with how many of the children who start are that old. */
const ENTRY_AGES = [
  { from: 0, to: 0.15, odds: 0.12, band: 'under-1' },
  { from: 0.15, to: 1, odds: 0.05, band: 'under-1' },
  { from: 1, to: 5, odds: 0.15, band: '1-to-4' },
  { from: 5, to: 10, odds: 0.16, band: '5-to-9' },
  { from: 10, to: 16, odds: 0.34, band: '10-to-15' },
  { from: 16, to: 17.7, odds: 0.18, band: '16-plus' },
] as const;

/** How likely a child who starts is to be unaccompanied. */
export const chanceUnaccompanied = ({ quotas, around }: Population, on: number): number => {
  const share = quotas.uasc.share('yes');
  const stock = around.figures.stock(2025);
  const starts = around.figures.starts(yearEndingOf(on));
  return Math.min(
    0.95,
    ((share * stock) / UNACCOMPANIED_STAY / Math.max(1, starts)) * quotas.uasc.pull('yes'),
  );
};

/** The age in years of a child who starts. */
export const entryAge = ({ random, quotas }: Population, unaccompanied: boolean): number => {
  if (unaccompanied) {
    return random.chance(UNACCOMPANIED_UNDER_16) ? 13.5 + 2.5 * random.next() : 16 + 1.6 * random.next();
  }
  const odds = ENTRY_AGES.map(({ odds: usual, band }, at) => [String(at), usual * quotas.age.pull(band)]);
  const { from, to } =
    ENTRY_AGES[Number(random.weighted(Object.fromEntries(odds) as Record<string, number>))]!;
  return from + (to - from) * random.next();
};

/** Children without a known home beyond those who came alone: what is left of "distance not known". */
export const chanceNoHome = ({ quotas }: Population): number => {
  const { location, uasc } = quotas;
  const unknown = location.share('in-unknown') + location.share('out-unknown') - uasc.share('yes');
  const pull = Math.sqrt(location.pull('in-unknown') * location.pull('out-unknown'));
  return Math.min(0.3, (Math.max(0, unknown) / Math.max(0.01, uasc.share('no'))) * Math.min(2, pull));
};

export const chooseEthnicity = ({ random, quotas }: Population, unaccompanied: boolean): string => {
  const odds = unaccompanied ? UNACCOMPANIED_ETHNIC_ODDS : ETHNIC_ODDS;
  const group = random.weighted(
    Object.fromEntries(
      Object.keys(odds).map((key) => [
        key,
        (unaccompanied ? sum(odds[key]!) : quotas.ethnicity.share(key)) * quotas.ethnicity.pull(key),
      ]),
    ),
  );
  return random.weighted(odds[group]!);
};

const sum = (odds: Readonly<Record<string, number>>): number =>
  Object.values(odds).reduce((all, one) => all + one, 0);

/** Almost every unaccompanied child's need is absent parenting (N8), and few others' is. */
export const chooseNeed = ({ random, quotas }: Population, child: Child): string => {
  if (child.unaccompanied) return random.chance(0.96) ? 'N8' : 'N1';
  const { need, uasc } = quotas;
  const others = Math.max(0.005, need.share('N8') - 0.96 * uasc.share('yes'));
  const keys = ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8'];
  return random.weighted(
    Object.fromEntries(keys.map((key) => [key, (key === 'N8' ? others : need.share(key)) * need.pull(key)])),
  );
};
