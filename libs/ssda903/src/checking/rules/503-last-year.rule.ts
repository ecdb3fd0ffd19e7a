import { carriesOn } from '@lib/reference-data/codes/crosswalks';
import { EpisodeRow } from '../../tables/return-rows';
import { ChildRecord } from '../child-record';
import { DatedEpisode } from '../read-row';
import { NONE, Rule } from '../rule';

/** The first episode of this year and the open one of last year, where they are the same episode. */
const sameEpisode = ({
  sequence,
  openLastYear,
}: ChildRecord): { now: DatedEpisode; then: EpisodeRow } | null => {
  const now = sequence[0];
  return now && openLastYear && openLastYear.start === now.start ? { now, then: openLastYear } : null;
};

const carryOver = (
  code: string,
  column: string,
  what: string,
  differs: (now: DatedEpisode, then: EpisodeRow) => boolean,
): Rule => ({
  code,
  table: 'episodes',
  column,
  weight: code === '503G' ? 'affects distance only' : 'worth knowing',
  message: `${column}, ${what}, is not what last year’s return said of the same open episode.`,
  expected: 'The value in last year’s return, unless that was wrong',
  fix: 'Correct it here, or send last year’s return again. Where the two differ we use the row that ends later, then the later return.',
  find: (child) => {
    const pair = sameEpisode(child);
    return pair && differs(pair.now, pair.then) ? [pair.now] : NONE;
  },
});

export const SAME_AS_LAST_YEAR: readonly Rule[] = [
  carryOver('503A', 'RNE', 'the reason for the episode', (now, then) => now.reasonForNewEpisode !== then.reasonForNewEpisode),
  carryOver('503B', 'LS', 'the legal status', (now, then) => now.legalStatus !== then.legalStatus),
  carryOver('503C', 'CIN', 'the category of need', (now, then) => now.need !== then.need),
  // H5 becoming K3, and Z1 becoming Z11 to Z14, is the code set changing and not the placement.
  carryOver('503D', 'PLACE', 'the placement type', (now, then) => !carriesOn('PLACE', then.place, now.place)),
  carryOver('503E', 'PLACE_PROVIDER', 'the provider', (now, then) => now.provider !== (then.provider ?? '')),
  carryOver('503F', 'URN', 'Ofsted’s number', (now, then) => now.urn !== (then.urn ?? '')),
  // 503G, H and J compare the distance, authority and location the DfE works out from this postcode.
  carryOver(
    '503G',
    'PL_POST',
    'the placement postcode',
    (now, then) => then.placementPostcode !== null && now.placementPostcode !== then.placementPostcode,
  ),
]; // prettier-ignore

export const FIRST_EPISODE_CARRIES_ON: Rule = {
  code: '502',
  table: 'episodes',
  column: 'DECOM',
  weight: 'worth knowing',
  message: 'Last year’s return ended with an open episode of this child that started on another day.',
  expected: 'The first day of last year’s open episode',
  fix: 'Correct DECOM of the first episode, or add the episode that is missing.',
  find: ({ sequence, openLastYear }) => {
    const first = sequence[0];
    return first && openLastYear && openLastYear.start !== first.start ? [first] : NONE;
  },
};
