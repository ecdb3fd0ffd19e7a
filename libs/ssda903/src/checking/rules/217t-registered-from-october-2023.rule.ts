import { Day, day } from '@lib/kernel/day';
import { ReadEpisode } from '../read-row';
import { ReturnFacts, Rule, episodesWhere } from '../rule';

/** The day supported accommodation had to have applied to be registered: Supported Accommodation Regulations 2023. */
const LAST_DAY_WITHOUT: Day = day('2023-10-28');

/** Open episodes are looked at up to the day the return is true for. */
const wentOnAfter = (row: ReadEpisode, facts: ReturnFacts): boolean =>
  row.endGiven ? row.end !== null && row.end > LAST_DAY_WITHOUT : facts.last > LAST_DAY_WITHOUT;

/** Only the return of 2023 to 2024 has both codes on both sides of the day: the next has neither (rule 146). */
const IN_2024 = { table: 'episodes', firstYear: 2024, lastYear: 2024, weight: 'worth knowing' } as const;

export const NO_INDEPENDENT_LIVING: Rule = {
  ...IN_2024,
  code: '217t',
  column: 'PLACE',
  message: 'The placement is independent living (P2), which could not be used after 28 October 2023.',
  expected: 'P2 to 28 October 2023 at the latest',
  fix: 'End the episode on that day and record the placement that followed. We have kept it as supported accommodation.',
  find: episodesWhere((row, facts) => row.place === 'P2' && wentOnAfter(row, facts)),
};

export const SEMI_INDEPENDENT_HAS_URN: Rule = {
  ...IN_2024,
  code: '230',
  column: 'URN',
  message:
    'URN is blank or XXXXXXX, but semi-independent living (H5) in England has had one since 28 October 2023.',
  expected: 'Ofsted’s number for the provider',
  fix: 'Enter URN. Leave it blank only when the placement is outside England.',
  find: episodesWhere(
    (row, facts) =>
      row.place === 'H5' && (row.urn === '' || row.urn === 'XXXXXXX') && wentOnAfter(row, facts),
  ),
};
