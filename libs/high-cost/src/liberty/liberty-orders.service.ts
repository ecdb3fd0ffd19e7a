import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { addYears, Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Child, findChild, placementsOf } from '@lib/placements/children/children.query';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { KeptOrder, LibertyOrder } from './liberty-order';
import { childOfOrder, ordersOf } from './liberty-orders.query';
import { nightsUnderOrder } from './nights-under-order';
import { problemsOfOrder } from './order-problems';

/** The orders about one child, as they stand today. */
export interface ChildOrders {
  readonly child: Pick<Child, 'id' | 'localReference' | 'birthMonth'>;
  /** The latest first. */
  readonly orders: readonly KeptOrder[];
  /** Those that were taken back, the latest first. */
  readonly takenBack: readonly KeptOrder[];
  /** Nights under an order in the twelve months before today, while the borough looked after the child. */
  readonly nightsInYear: number;
  readonly today: Day;
}

/** An order that stands, and whom it is about. */
export interface OrderOfChild {
  readonly about: ChildOrders;
  readonly order: KeptOrder;
}

/** Orders that deprive a child of liberty: recorded, ended, or taken back when one was wrong. None is deleted. */
@Injectable()
export class LibertyOrders {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The orders about a child; recorded as opened. @throws NotFoundError for a child that is not this borough’s. */
  async list(asker: Asker, childId: string): Promise<ChildOrders> {
    return this.units.run(asker.context, async (tx) => {
      const about = await this.read(tx, childId);
      await this.opened(tx, asker, about);
      return about;
    });
  }

  /** One that stands; recorded as opened. @throws NotFoundError once it was taken back. */
  async open(asker: Asker, orderId: string): Promise<OrderOfChild> {
    return this.units.run(asker.context, async (tx) => {
      const found = await this.find(tx, orderId);
      await this.opened(tx, asker, found.about);
      return found;
    });
  }

  /** Records an order about a child. @throws InvalidError naming each field that is wrong. @returns its key */
  async add(enterer: Enterer, childId: string, order: LibertyOrder): Promise<string> {
    return this.units.run(enterer.context, async (tx) => {
      const about = await this.hold(tx, childId);
      refuse(order, about, about.orders);
      const id = newId();
      await tx.query(
        `insert into liberty_orders (borough_id, id, child_id, starts_on, ends_on, entered_at, entered_by, entered_by_name,
                                     version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)`,
        [
          tx.context.boroughId, id, about.child.id, order.startsOn, order.endsOn, this.clock.now().toString(),
          tx.context.personId, enterer.name,
        ], // prettier-ignore
      );
      await this.changed(tx, enterer, about, { added: id });
      return id;
    });
  }

  /**
   * Ends an order, or gives it another end.
   * @throws InvalidError naming what is wrong with the end
   * @throws ConflictError when somebody else changed it in between
   * @returns the key of the child
   */
  async end(
    enterer: Enterer,
    orderId: string,
    { endsOn, version }: { endsOn: Day; version: number },
  ): Promise<string> {
    return this.units.run(enterer.context, async (tx) => {
      const { about, order } = await this.find(tx, orderId);
      const others = about.orders.filter(({ id }) => id !== orderId);
      refuse({ ...order, endsOn }, about, others);
      await this.guarded(tx, 'ends_on = $4', [orderId, version, endsOn]);
      await this.changed(tx, enterer, about, { ended: orderId });
      return about.child.id;
    });
  }

  /** Takes back an order that was wrong; it stays readable. @throws ConflictError as `end` does. @returns the child’s key */
  async takeBack(enterer: Enterer, orderId: string, version: number): Promise<string> {
    return this.units.run(enterer.context, async (tx) => {
      const { about } = await this.find(tx, orderId);
      await this.guarded(tx, 'withdrawn_at = $4, withdrawn_by_name = $5', [
        orderId,
        version,
        this.clock.now().toString(),
        enterer.name,
      ]);
      await this.changed(tx, enterer, about, { takenBack: orderId });
      return about.child.id;
    });
  }

  private async find(tx: Tx, orderId: string): Promise<OrderOfChild> {
    const about = await this.hold(tx, await childOfOrder(tx, orderId));
    const order = about.orders.find(({ id }) => id === orderId);
    if (!order) throw new NotFoundError('order');
    return { about, order };
  }

  /** The child is held, so that of two who change their orders at once the second sees what the first did. */
  private async hold(tx: Tx, childId: string): Promise<ChildOrders> {
    const { id } = await findChild(tx, childId);
    await tx.query('select 1 from children where borough_id = $1 and id = $2 for update', [
      tx.context.boroughId,
      id,
    ]);
    return this.read(tx, id);
  }

  private async read(tx: Tx, childId: string): Promise<ChildOrders> {
    const { id, localReference, birthMonth } = await findChild(tx, childId);
    const all = await ordersOf(tx, id);
    const orders = all.filter(({ withdrawnAt }) => withdrawnAt === null);
    const today = this.clock.today();
    const stays = (await placementsOf(tx, id)).filter(({ shortBreak }) => !shortBreak);
    return {
      child: { id, localReference, birthMonth },
      orders,
      takenBack: all.filter(({ withdrawnAt }) => withdrawnAt !== null),
      nightsInYear: nightsUnderOrder(orders, { from: addYears(today, -1), to: today }, stays),
      today,
    };
  }

  private async guarded(
    tx: Tx,
    set: string,
    [orderId, version, ...values]: readonly [string, number, ...unknown[]],
  ): Promise<void> {
    const rows = await tx.query(
      `update liberty_orders set ${set}, version = version + 1
        where borough_id = $1 and id = $2 and version = $3 and withdrawn_at is null returning 1`,
      [tx.context.boroughId, orderId, version, ...values],
    );
    if (rows.length === 0) throw changedMeanwhile();
  }

  private async opened(tx: Tx, { origin }: Asker, { child }: ChildOrders): Promise<void> {
    const event = { action: 'liberty-orders-opened', subjectType: 'child', subjectIds: [child.id] } as const;
    await this.audit.record(tx, event, origin);
  }

  private async changed(
    tx: Tx,
    { origin }: Enterer,
    { child }: ChildOrders,
    particulars: Readonly<Record<string, string>>,
  ): Promise<void> {
    const subject = { subjectType: 'child', subjectIds: [child.id] };
    await this.audit.record(tx, { action: 'liberty-order-changed', ...subject, particulars }, origin);
  }
}

const refuse = (
  order: LibertyOrder,
  { today, child }: ChildOrders,
  others: readonly LibertyOrder[],
): void => {
  const problems = problemsOfOrder(order, { today, birthMonth: child.birthMonth, others });
  if (problems.length > 0)
    throw new InvalidError('Nothing was saved. Mend what is named.', 'liberty-order', problems);
};

const changedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else changed this order while you had it open. Look at what is recorded now, and do it again if it is still right.',
    'liberty-order-changed',
  );
