import { AuditService } from '@lib/audit/audit.service';
import { Viewer } from '@lib/access/viewer';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { CostLines } from '@lib/high-cost/costs/cost-lines.service';
import { leftBehind } from '@lib/high-cost/register/left-behind.query';
import { Clock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { EnterPlacementService } from '@lib/placements/entering/enter-placement.service';
import { practiceViewers } from '../panel/practice-viewers';
import { PRACTICE_PANELS } from '../panels';

export interface LeftBehindUnits {
  readonly web: UnitOfWork;
  readonly auth: UnitOfWork;
  readonly clock: Clock;
}

/** Boroughs that have costs of a placement that is gone. */
const HAVE_ONE = ['bromley', 'merton', 'enfield', 'newham'] as const;
const DAYS_BEFORE = 10;
const WEEK_PENCE = 545_000;
const HOME = { place: 'K2', provider: 'PR4', legalStatus: 'C2', need: 'N1' } as const;

/**
 * In some made-up boroughs a move to a home was entered and priced, and then taken back because the child stayed: what
 * was recorded waits for a placement. Told once; a borough that has such an entry already is left alone.
 * @returns how many wait
 */
export const tellLeftBehind = async (
  units: LeftBehindUnits,
  { asAt }: { readonly asAt: Day },
): Promise<number> => {
  const viewers = await practiceViewers(units.auth, PRACTICE_PANELS[0]!.id);
  let told = 0;
  for (const slug of HAVE_ONE) {
    const officer = viewers.ofBorough('officer', findAuthority(slug)!.id);
    const child = await childWhoStayed(units.web, officer);
    if (child === null) continue;
    await tellOne(units, officer, { child, movedOn: addDays(asAt, -DAYS_BEFORE) });
    told += 1;
  }
  return told;
};

/** Somebody with one open placement that began long ago, of whom nothing is recorded; null where it was told already. */
const childWhoStayed = (web: UnitOfWork, officer: Viewer): Promise<string | null> =>
  web.run(officer.context, async (tx) => {
    if ((await leftBehind(tx)).length > 0) return null;
    const [child] = await tx.query<{ id: string }>(
      `select p.child_id as id from placements p
        where p.ended_on is null and not p.short_break and p.placement_group = 'fostering-mainstream' and p.entered is null
          and not exists (select from register_entries e where e.borough_id = p.borough_id and e.child_id = p.child_id)
          and not exists (select from cases k where k.borough_id = p.borough_id and k.child_id = p.child_id)
        order by p.started_on, p.id limit 1`,
    );
    return child?.id ?? null;
  });

const tellOne = async (
  { web, clock }: LeftBehindUnits,
  officer: Viewer,
  { child, movedOn }: { readonly child: string; readonly movedOn: Day },
): Promise<void> => {
  const audit = new AuditService();
  const entering = new EnterPlacementService(web, audit, clock);
  const entry = await entering.enter(officer, child, {
    ...{ kind: 'start', holdsFrom: movedOn, facts: HOME, reasonCeased: null, reasonForChange: 'CARPL' },
  });
  const placement = await web.run(officer.context, async (tx) => {
    const rows = await tx.query<{ id: string }>(
      'select id from placements where child_id = $1 and started_on = $2',
      [child, movedOn],
    );
    return rows[0]!.id;
  });
  await new CostLines(web, audit, clock).add(officer, placement, {
    ...{ kind: 'core', payer: 'social-care', per: 'week', pence: WEEK_PENCE },
    ...{ startsOn: movedOn, endsOn: null },
  });
  await entering.withdraw(officer, entry, 1);
};
