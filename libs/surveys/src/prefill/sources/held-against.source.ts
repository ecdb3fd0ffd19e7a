import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Tx } from '@lib/database/unit-of-work';
import { numberOrNull } from '@lib/reference-data/benchmarks/find-benchmark';
import { findPublished, PUBLISHED_YEARS } from '@lib/reference-data/benchmarks/published-figures';
import { AnswerSource, KnownAnswer, PrefillAsked } from '../prefill-source';
import { fromRegister, keptRegisterOn } from '../register-on';
import { fromReturns, returnReach } from '../return-reach';

/** The day of the wave before, of those of this collection that ask the borough; null in a first one. */
const lastWaveOn = async (tx: Tx, { set, referenceDay }: PrefillAsked): Promise<Day | null> => {
  const [found] = await tx.query<{ on: Day | null }>(
    `select max(reference_day) as on from waves
      where collection = $1 and reference_day < $2 and state in ('open', 'final')`,
    [set.code, referenceDay],
  );
  return found?.on ?? null;
};

const THERE = (on: string): string => `
  select p.child_id from placements p
   where p.borough_id = $1 and not p.short_break and p.started_on <= ${on} and (p.ended_on is null or p.ended_on > ${on})`;

/** How many children were looked after on one of two days and not on the other. */
const between =
  (there: '$2' | '$3', notThere: '$2' | '$3') =>
  async (tx: Tx, asked: PrefillAsked): Promise<KnownAnswer | null> => {
    const last = await lastWaveOn(tx, asked);
    const reach = last && (await returnReach(tx, asked, last));
    if (!reach) return null;
    const [found] = await tx.query<{ children: number }>(
      `select count(*)::int as children from (${THERE(there)} except ${THERE(notThere)}) children`,
      [asked.boroughId, last, asked.referenceDay],
    );
    return { value: found!.children, ...fromReturns(reach, asked, `since ${formatDay(last)}`) };
  };

const PUBLISHED = {
  group: 'Numbers and rates',
  characteristic: 'Children looked after on 31 March each year',
};

/** The latest published number of an area’s children looked after; null where none was given. */
const latestPublished = (area: string): { readonly year: number; readonly value: number | null } => {
  const year = Math.max(...PUBLISHED_YEARS);
  const found = findPublished('numbers-and-rates', { year, area, ...PUBLISHED });
  return { year, value: numberOrNull(found?.number ?? null) };
};

const RETURNS = 'Placements, from SSDA903 returns';

/** What other answers are held against: the wave before, what was published, and what the panel knows. */
export const HELD_AGAINST_SOURCES: readonly AnswerSource[] = [
  {
    ...{ of: 'answer', code: 'started-since-last-wave', kinds: ['whole'] },
    ...{ heldIn: RETURNS, gives: 'Children looked after on the day who were not on that of the last wave' },
    know: between('$3', '$2'),
  },
  {
    ...{ of: 'answer', code: 'ceased-since-last-wave', kinds: ['whole'] },
    ...{ heldIn: RETURNS, gives: 'Children looked after on the day of the last wave who are not any more' },
    know: between('$2', '$3'),
  },
  {
    ...{ of: 'answer', code: 'published-looked-after', kinds: ['whole'] },
    ...{ heldIn: 'Department for Education', gives: 'Children looked after in the latest published figures' },
    async know(_tx, { boroughId }) {
      const { year, value } = latestPublished(authorityById(boroughId).gss);
      const on = `${year}-03-31` as Day;
      return value === null
        ? null
        : { value, source: `Department for Education, children looked after at ${formatDay(on)}`, on };
    },
  },
  {
    ...{ of: 'answer', code: 'high-cost-without-case', kinds: ['whole'] },
    ...{
      heldIn: 'High-cost register and panel cases',
      gives: 'Children of the register no panel has had a case of',
    },
    async know(tx, asked) {
      const register = await keptRegisterOn(tx, asked);
      if (register === null) return null;
      const [found] = await tx.query<{ children: number }>(
        `select count(*)::int as children from unnest($2::uuid[]) as child (id)
          where not exists (select from cases k where k.borough_id = $1 and k.child_id = child.id)`,
        [
          asked.boroughId,
          register.rows.filter(({ reasons }) => reasons.length > 0).map(({ placement }) => placement.childId),
        ],
      );
      return { value: found!.children, ...fromRegister(asked) };
    },
  },
];
