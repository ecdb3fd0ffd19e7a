import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { PlacementKind } from '@lib/panel/options/placement-kind';
import { REFUSAL_REASONS, RefusalReason } from '@lib/panel/search/refusal-reason';
import { NeedGroup } from '@lib/panel/unmet-need/need-group';
import { AreaSought, Interim, INTERIMS } from '@lib/panel/unmet-need/unmet-need';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { CasesAsked } from '../rows/case-report';
import { OfCase, whose, whoseValues } from '../rows/whose-cases';

/** That no suitable placement was found: as the borough keeps it, or as its copy for the panel states it. */
export interface UnmetNeedRow extends Pick<OfCase, 'boroughId' | 'caseId' | 'childId'> {
  readonly saidOn: Day;
  readonly ageBand: string;
  readonly reasons: readonly string[];
  readonly interim: string;
  readonly approached: number;
  /** What the borough alone knows of it; null for a panel. */
  readonly own: {
    readonly need: NeedGroup;
    readonly sought: PlacementKind;
    readonly area: AreaSought;
    readonly resolvedOn: Day | null;
  } | null;
}

/** Needs that were said in the year, or stood on the day. */
export const unmetNeeds = (tx: Tx, asked: CasesAsked): Promise<UnmetNeedRow[]> =>
  asked.subject.for === 'a borough' ? ofBorough(tx, asked) : ofPanel(tx, asked);

interface OwnRow {
  readonly boroughId: number;
  readonly caseId: string;
  readonly childId: string;
  readonly saidOn: Day;
  readonly ageBand: string;
  readonly reasons: readonly RefusalReason[];
  readonly interim: Interim;
  readonly approached: number;
  readonly need: NeedGroup;
  readonly sought: PlacementKind;
  readonly area: AreaSought;
  readonly resolvedOn: Day | null;
}

const OF_CASE = `c.borough_id as "boroughId", c.id as "caseId", c.child_id as "childId"`;

const ofBorough = async (tx: Tx, { subject, year }: CasesAsked): Promise<UnmetNeedRow[]> => {
  const rows = await tx.query<OwnRow>(
    `select ${OF_CASE}, u.found_on as "saidOn", u.age_band as "ageBand", u.reasons, u.interim, u.approached, u.need,
            u.sought, u.area, case when u.resolved_on <= $4 then u.resolved_on end as "resolvedOn"
       from unmet_needs u join cases c on c.borough_id = u.borough_id and c.id = u.case_id
      where ${whose(subject)} and u.found_on <= $4 and (u.found_on >= $3 or u.resolved_on is null or u.resolved_on > $4)
      order by u.found_on, u.id`,
    [...whoseValues(subject), year.from, year.to],
  );
  return rows.map(({ need, sought, area, resolvedOn, ...row }) => ({
    ...row,
    ageBand: labelOf(({ band }) => band === row.ageBand),
    reasons: row.reasons.map((reason) => REFUSAL_REASONS[reason]),
    interim: INTERIMS[row.interim],
    own: { need, sought, area, resolvedOn },
  }));
};

interface StatedRow extends Omit<UnmetNeedRow, 'ageBand' | 'own'> {
  readonly age: number;
}

const ofPanel = async (tx: Tx, { subject, year }: CasesAsked): Promise<UnmetNeedRow[]> => {
  const rows = await tx.query<StatedRow>(
    `select ${OF_CASE}, (s.shared_at at time zone 'Europe/London')::date as "saidOn",
            (s.content->'child'->>'age')::int as age,
            array(select jsonb_array_elements_text(s.content->'noSuitablePlacement'->'reasons')) as reasons,
            s.content->'noSuitablePlacement'->>'interim' as interim,
            (s.content->'search'->>'approached')::int as approached
       from case_shares s join cases c on c.borough_id = s.borough_id and c.id = s.case_id
      where ${whose(subject)} and jsonb_typeof(s.content->'noSuitablePlacement') = 'object'
        and s.shared_at >= $3 and s.shared_at < $4
      order by s.shared_at, s.id`,
    [...whoseValues(subject), year.begins, year.ends],
  );
  return rows.map(({ age, ...row }) => ({
    ...row,
    ageBand: labelOf(({ from, to }) => age >= from && (to === null || age < to)),
    own: null,
  }));
};

const labelOf = (is: (band: (typeof DFE_AGE_BANDS.bands)[number]) => boolean): string =>
  DFE_AGE_BANDS.bands.find(is)?.label ?? '[x]';
