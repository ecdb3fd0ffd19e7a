import { Tx } from '@lib/database/unit-of-work';
import { InvalidError } from '@lib/kernel/domain-error';
import { CaseWork } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { Meeting } from '../meetings/meeting';
import { agendaInHand, itemChangedMeanwhile, told } from './change-agenda';
import { AgendaItem, ON_THE_AGENDA } from './agenda-item';
import { itemsOf } from './agenda.query';
import { isLate } from './publish-checks';

/** Where to: one up, one down, or to a place of the section, from 1. */
export type Where = 'up' | 'down' | number;

/**
 * Moves an item within its section (PAN-08). Places are numbered anew from 1, so that a gap somebody left is gone.
 * Guarded by the version of the item: whoever looked at an older order is told.
 */
export const moveItem = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  { item, where }: { readonly item: AgendaItem; readonly where: Where },
): Promise<void> => {
  await agendaInHand(tx, meeting);
  const section = (await itemsOf(tx, meeting.id)).filter(
    (one) => one.section === item.section && ON_THE_AGENDA.includes(one.state),
  );
  const now = section.find(({ id }) => id === item.id);
  if (!now || now.version !== item.version) throw itemChangedMeanwhile(item);
  const others = section.filter(({ id }) => id !== item.id);
  const at = placeOf(section.indexOf(now), where, section.length);
  const order = [...others.slice(0, at), now, ...others.slice(at)];
  for (const [index, one] of order.entries()) {
    if (one.position === index + 1 && one.id !== item.id) continue;
    await tx.query('update agenda_items set position = $2, version = version + $3 where id = $1', [
      one.id,
      index + 1,
      one.id === item.id ? 1 : 0,
    ]);
  }
  await told(tx, work, meeting, 'item moved', {
    from: section.indexOf(now) + 1,
    to: at + 1,
    section: item.section,
  });
};

/** The place in an order without it, from 0. */
const placeOf = (now: number, where: Where, count: number): number => {
  const wanted = where === 'up' ? now - 1 : where === 'down' ? now + 1 : where - 1;
  return Math.min(Math.max(wanted, 0), count - 1);
};

/** Plans how long an item takes. */
export const timeItem = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  { item, minutes }: { readonly item: AgendaItem; readonly minutes: number },
): Promise<void> => {
  await agendaInHand(tx, meeting);
  await change(tx, item, 'minutes = $3', [minutes]);
  await told(tx, work, meeting, 'item timed', { from: item.minutes, to: minutes });
};

/** The chair takes an item whose papers came after the cut-off, and says why (PAN-03). */
export const takeLate = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  {
    item,
    of,
    because,
  }: { readonly item: AgendaItem; readonly of: PanelCase | null; readonly because: string },
): Promise<void> => {
  await agendaInHand(tx, meeting);
  if (of === null) throw new InvalidError('Only a case can be late.', 'not-a-case');
  if (!isLate(item, of, meeting))
    throw new InvalidError(
      `${of.reference} came before the cut-off, or was approved as an emergency, so there is nothing to take.`,
      'not-late',
    );
  await change(tx, item, 'late_accepted_by = $3, late_accepted_by_name = $4, late_because = $5', [
    work.actor.id,
    work.actor.name,
    because,
  ]);
  await told(tx, work, meeting, 'late item taken', { reference: item.reference });
};

const change = async (tx: Tx, item: AgendaItem, what: string, values: readonly unknown[]): Promise<void> => {
  const changed = await tx.query(
    `update agenda_items set ${what}, version = version + 1 where id = $1 and version = $2 and state <> 'dropped' returning 1`,
    [item.id, item.version, ...values],
  );
  if (changed.length === 0) throw itemChangedMeanwhile(item);
};
