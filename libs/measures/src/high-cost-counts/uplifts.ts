import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { quarterTo } from '../panel-counts/quarter-to';
import { measuredBorough } from '../placements/measured-borough';

export const UPLIFT_STATES = {
  full: 'Agreed in full',
  part: 'Agreed in part',
  refused: 'Refused, or withdrawn',
  open: 'Not decided yet',
} as const;

export const UPLIFT_ASKED = {
  'under-5': 'Less than 5% asked',
  '5-7': '5% to less than 8% asked',
  '8-over': '8% or more asked',
} as const;

export const UPLIFT_AGREED = {
  'under-5': 'Less than 5% agreed',
  '5-over': '5% or more agreed',
} as const;

/** A request as it stands now. */
export interface CountedUplift {
  readonly state: string;
  readonly askedPercent: number;
  readonly agreedPercent: number | null;
  readonly decidedOn: Day | null;
}

/** In which part of each way a request is; how much was agreed only where something was. */
export type UpliftParts = Readonly<Record<string, string>>;

/** What providers asked a borough for in the quarter to a day, and what had become of it by its end. */
export const upliftsTo = async (tx: Tx, borough: number, on: Day): Promise<UpliftParts[]> => {
  const { from, to } = quarterTo(on);
  const asked = await tx.query<CountedUplift>(
    `select state, asked_percent::float8 as "askedPercent", agreed_percent::float8 as "agreedPercent",
            decided_on as "decidedOn"
       from uplift_requests where borough_id = $1 and asked_on between $2 and $3 and withdrawn_at is null`,
    [measuredBorough(tx, borough), from, to],
  );
  return asked.map((one) => partsOfUplift(one, to));
};

/** How a request stood at the end of a day: what was decided later was open. */
export const partsOfUplift = (
  { state, askedPercent, agreedPercent, decidedOn }: CountedUplift,
  on: Day,
): UpliftParts => {
  const asked = askedPercent < 5 ? 'under-5' : askedPercent < 8 ? '5-7' : '8-over';
  if (decidedOn === null || decidedOn > on) return { state: 'open', asked };
  if (agreedPercent === null) return { state: 'refused', asked };
  const agreed = agreedPercent < 5 ? 'under-5' : '5-over';
  return { state: state === 'agreed in full' ? 'full' : 'part', asked, agreed };
};
