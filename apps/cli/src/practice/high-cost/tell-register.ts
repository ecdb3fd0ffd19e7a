import { Temporal } from 'temporal-polyfill';
import { AuditService } from '@lib/audit/audit.service';
import { Viewer } from '@lib/access/viewer';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { addDays, Day, earliest, latest } from '@lib/kernel/day';
import { keepManyOrders, OrderToKeep } from '@lib/high-cost/liberty/keep-many-orders';
import { EntryToKeep } from '@lib/high-cost/register/entry-to-keep';
import { keepMany } from '@lib/high-cost/register/keep-many';
import { Random } from '../random';
import { practiceViewers } from '../panel/practice-viewers';
import { PRACTICE_PANELS } from '../panels';
import { boroughRegister, registerBegins, ToldEntry } from './borough-register';
import { keepOutcomes } from './keep-outcomes';
import { needsOf } from './outcomes-of-entry';
import { lookedAfterOn, placementsSince } from './found-placements.query';

export interface RegisterUnits {
  readonly web: UnitOfWork;
  readonly auth: AuthUnitOfWork;
}

export interface LondonRegister {
  readonly asAt: Day;
  readonly seed: number;
}

/**
 * Keeps the register of high-cost placements of the made-up boroughs, each as its own officer. A placement of which
 * something is kept already, because a case of the panel led to it, keeps that. All of it is kept, or none.
 * @returns how many placements were entered
 */
export const tellRegister = async (units: RegisterUnits, wanted: LondonRegister): Promise<number> => {
  const viewers = await practiceViewers(units.auth, PRACTICE_PANELS[0]!.id);
  return units.web.together(async (web) => {
    let entered = 0;
    for (const { id } of AUTHORITIES) {
      const officer = viewers.ofBorough('officer', id);
      entered += await web.run(officer.context, (tx) => tellBorough(tx, officer, wanted));
    }
    return entered;
  });
};

const tellBorough = async (tx: Tx, officer: Viewer, { asAt, seed }: LondonRegister): Promise<number> => {
  const register = boroughRegister(await placementsSince(tx, { since: registerBegins(asAt), asAt }), {
    asAt,
    seed,
    boroughId: tx.context.boroughId!,
    lookedAfter: await lookedAfterOn(tx, asAt),
  });
  const by = { id: officer.personId, name: officer.name };
  const drawn = (one: ToldEntry): Random =>
    new Random(
      seed,
      `outcomes:${tx.context.boroughId}:${one.priced.placement.reference}:${one.priced.placement.startedOn}`,
    );
  const entries = register.map((one) => toKeep(one, asAt, needsOf(one, drawn(one))));
  const made = await keepMany(tx, entries, { by, source: 'page', today: asAt });
  const kept = register.filter(({ priced }) => made.has(priced.placement.id));
  const orders = kept.flatMap((one) => orderToKeep(one, asAt));
  await keepManyOrders(tx, orders, { by, today: asAt });
  await keepOutcomes(
    tx,
    kept.map((one) => ({ ...one, random: drawn(one) })),
    { by, asAt, random: new Random(seed, `uplifts:${tx.context.boroughId}`) },
  );
  const children = kept.map(({ priced }) => priced.placement.childId);
  await recorded(tx, officer, 'register-changed', children);
  const underOrder = orders.map(({ childId }) => childId);
  await recorded(tx, officer, 'liberty-order-changed', underOrder);
  return kept.length;
};

const recorded = async (
  tx: Tx,
  officer: Viewer,
  action: 'register-changed' | 'liberty-order-changed',
  children: readonly string[],
): Promise<void> => {
  if (children.length === 0) return;
  await new AuditService().record(
    tx,
    {
      action,
      subjectType: 'child',
      subjectIds: [...new Set(children)],
      particulars: { added: children.length },
    },
    officer.origin,
  );
};

/** An entry as it is kept, written down a little after each thing began. */
export const toKeep = (
  { priced, facts, lines, funding }: ToldEntry,
  asAt: Day,
  needs: ReturnType<typeof needsOf>,
): EntryToKeep => {
  const { placement } = priced;
  return {
    placement,
    facts: { ...facts, ...needs },
    enteredAt: writtenDown(latest(placement.startedOn, registerBegins(asAt)), asAt),
    lines: lines.map((line) => ({ ...line, enteredAt: writtenDown(line.startsOn, asAt) })),
    funding: funding.map(({ supersededOn, ...position }) => ({
      ...position,
      enteredAt: writtenDown(position.statedOn, asAt),
      supersededAt: supersededOn === null ? null : writtenDown(supersededOn, asAt),
    })),
  };
};

const orderToKeep = ({ priced, order }: ToldEntry, asAt: Day): OrderToKeep[] => {
  if (order === null) return [];
  const { childId, birthMonth } = priced.placement;
  return [{ ...order, childId, birthMonth, enteredAt: writtenDown(order.startsOn, asAt) }];
};

/** Days after something began on which it is written down, and the day before the London is made for at the latest. */
const WRITTEN_AFTER = 2;

const writtenDown = (on: Day, asAt: Day): Temporal.Instant =>
  Temporal.Instant.from(`${earliest(addDays(on, WRITTEN_AFTER), addDays(asAt, -1))}T10:00:00Z`);
