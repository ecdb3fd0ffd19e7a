import { addDays, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { quarterTo } from '../panel-counts/quarter-to';
import { measuredBorough } from '../placements/measured-borough';
import { NumbersSaid } from './parts-of-open';

/** What asks it: the survey on sufficiency and unmet need. */
const COLLECTION = 'sufficiency';

/**
 * A quarterly release is due 28 days after its quarter ends. A survey belongs to the quarter in which it is about a day, if
 * its returns were due before that; otherwise to the next one. So each survey is in one release, and with most boroughs in.
 */
const DUE_BEFORE_DAYS = 27;

/** What a borough last handed in about the searches that are open. */
export interface OpenSearchesSaid {
  readonly boroughId: number;
  /** The day the survey is about. */
  readonly on: Day;
  /** Null where the borough handed in that it has nothing to report. */
  readonly numbers: NumbersSaid | null;
}

/**
 * What boroughs last handed in in the latest survey of the quarter that ends with a day: of those the transaction may
 * read. One whose answers were deleted since is not among them. A pilot is a trial and counts for nothing.
 */
export const saidOfOpenSearches = (tx: Tx, on: Day, borough: number | null): Promise<OpenSearchesSaid[]> =>
  tx.query<OpenSearchesSaid>(
    `with asked as (
       select id, reference_day from waves
        where collection = $1 and state in ('open', 'final') and ${BELONGS_ON} between $2 and $3
        order by reference_day desc, deadline_on desc, id limit 1),
     last as (
       select distinct on (v.borough_id) v.borough_id, v.id, v.is_nil, a.reference_day
         from return_versions v join asked a on a.id = v.wave_id
        where $4::smallint is null or v.borough_id = $4
        order by v.borough_id, v.number desc)
     select l.borough_id as "boroughId", l.reference_day as "on", s.open_searches as numbers
       from last l
       left join return_version_sections s
         on s.borough_id = l.borough_id and s.version_id = l.id and s.open_searches is not null
      where l.is_nil or s.open_searches is not null
      order by l.borough_id`,
    [COLLECTION, quarterTo(on).from, on, borough],
  );

/** The day that decides to which quarter a survey belongs. */
const BELONGS_ON = `greatest(reference_day, deadline_on - ${DUE_BEFORE_DAYS})`;

/** What one borough said; null where it handed in nothing. */
export const openSearchesOf = async (
  tx: Tx,
  borough: number | undefined,
  on: Day,
): Promise<OpenSearchesSaid | null> =>
  (await saidOfOpenSearches(tx, on, measuredBorough(tx, borough)))[0] ?? null;

/** The first day a survey belongs to of which anything was handed in; null while there is none. */
export const firstSurveyOn = async (tx: Tx): Promise<Day | null> => {
  const [first] = await tx.query<{ on: Day | null }>(
    `select min(${BELONGS_ON}) as "on" from waves w
      where collection = $1 and state in ('open', 'final')
        and exists (select from return_versions v where v.wave_id = w.id)`,
    [COLLECTION],
  );
  return first?.on ?? null;
};

/** The last day on which returns of a survey about a quarter's end can be due, to be in the release of that quarter. */
export const dueInTimeFor = (quarterEnd: Day): Day => addDays(quarterEnd, DUE_BEFORE_DAYS);
