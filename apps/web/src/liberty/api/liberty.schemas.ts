import { IsInt, IsOptional, Min } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { KeptOrder } from '@lib/high-cost/liberty/liberty-order';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Said } from '../../api-docs/describing/said.decorator';
import { day, key, list, moment, orNull, shape, text, whole } from '../../api-docs/schemas/schema';
import { FIELDS } from '../../children/api/children.schemas';

const ENDS = 'The first day on which it no longer holds';
const SEEN = { message: 'Give the version that you read' };

export class OrderBody {
  @IsDay({ message: 'Give the first day of the order, as YYYY-MM-DD' })
  @Said('The first day of the order, a month ahead at most', { examples: ['2026-06-10'] })
  startsOn!: Day;

  @IsOptional()
  @IsDay({ message: 'Give the day it ends, as YYYY-MM-DD' })
  @Said(`${ENDS}; left out while no end is known`, { examples: ['2026-09-10'] })
  endsOn?: Day;
}

export class TakeBackOrderBody {
  @Min(1, SEEN)
  @IsInt(SEEN)
  @Said('The version that was read; another one by now is refused (409)', { examples: [1] })
  version!: number;
}

export class EndOrderBody extends TakeBackOrderBody {
  @IsDay({ message: 'Give the day it ends, as YYYY-MM-DD' })
  @Said(ENDS, { examples: ['2026-09-10'] })
  endsOn!: Day;
}

const ORDER = shape<KeptOrder>('LibertyOrder', 'An order that deprives a child of liberty', {
  id: key('Key of the order'),
  startsOn: day('The first day'),
  endsOn: orNull(day(`${ENDS}; null while no end is known`)),
  enteredAt: moment('When it was recorded'),
  enteredByName: text('Who recorded it', 'A made-up officer'),
  withdrawnAt: orNull(moment('When it was taken back; null while it stands')),
  withdrawnByName: orNull(text('Who took it back; null while it stands')),
  version: whole('Goes up with each change; send it back with one'),
});

export interface OrdersJson {
  readonly childId: string;
  readonly orders: readonly KeptOrder[];
  readonly takenBack: readonly KeptOrder[];
  readonly nightsInYear: number;
  readonly today: Day;
}

export const ORDERS = shape<OrdersJson>('LibertyOrders', 'The orders about a child', {
  childId: FIELDS.childId,
  orders: list(ORDER, 'Those that stand, the latest first'),
  takenBack: list(ORDER, 'Those that were taken back, the latest first'),
  nightsInYear: whole(
    'Nights under an order in the twelve months before today, while the borough looked after the child',
  ),
  today: day('The day of the answer'),
});

export interface OrderKey {
  readonly id: string;
}

export const ORDER_KEY = shape<OrderKey>('LibertyOrderKey', 'What was recorded', {
  id: key('Key of the order'),
});

export interface OrderChanged {
  readonly childId: string;
}

export const ORDER_CHANGED = shape<OrderChanged>('LibertyOrderChanged', 'Whose order was changed', {
  childId: FIELDS.childId,
});
