import { Day } from '@lib/kernel/day';
import { VOID_REASONS } from '@lib/high-cost/room/block-contract';
import { BlockAt, UnknownAt, VoidAt, Voids } from '@lib/high-cost/room/blocks.service';
import { day, key, list, oneOf, orNull, shape, whole } from '../../api-docs/schemas/schema';

type BlockJson = Pick<
  BlockAt,
  'id' | 'settingId' | 'places' | 'weeklyPence' | 'startsOn' | 'endsOn' | 'version'
>;

const BLOCK = shape<BlockJson>('BlockContract', 'Places your borough pays for whether they are used or not', {
  id: key('Key of the contract'),
  settingId: key('Key of the setting'),
  places: whole('How many'),
  weeklyPence: whole('What a place costs a week, in pence before VAT', 650000),
  startsOn: day('The first night that is paid'),
  endsOn: orNull(day('The day it ends; null while it is open')),
  version: whole('Goes up with each change; send it back with one'),
});

export interface BlocksJson {
  readonly blocks: readonly BlockJson[];
}

export const BLOCKS = shape<BlocksJson>('BlockContracts', 'The block contracts of your borough', {
  blocks: list(BLOCK, 'The latest first'),
});

export const blocksJson = (blocks: readonly BlockAt[]): BlocksJson => ({
  blocks: blocks.map(({ id, settingId, places, weeklyPence, startsOn, endsOn, version }) => ({
    ...{ id, settingId, places, weeklyPence, startsOn, endsOn, version },
  })),
});

type VoidJson = Omit<VoidAt, 'setting'>;
type UnknownJson = Omit<UnknownAt, 'setting'>;

const VOID = shape<VoidJson>('BlockVoid', 'One place of a block that stood empty', {
  blockId: key('Key of the contract'),
  settingId: key('Key of the setting'),
  beganOn: day('Its first empty night of all'),
  from: day('Its first empty night in the period'),
  to: day('The day on which it, or the period, ended'),
  nights: whole('Empty nights in the period'),
  weeklyPence: whole('What the place costs a week, in pence before VAT', 650000),
  pence: whole('What those nights cost, in pence', 650000),
  ends: oneOf(['filled', 'contract ended', 'still empty'], 'How it ended'),
  reason: orNull(oneOf(Object.keys(VOID_REASONS), 'Why; null while nobody said')),
});

const UNKNOWN = shape<UnknownJson>(
  'UnknownBlock',
  'A block of which it is not known which places were used',
  {
    blockId: key('Key of the contract'),
    settingId: key('Key of the setting, which has no number'),
    places: whole('How many it has'),
    from: day('Its first night in the period'),
    to: day('The day on which it, or the period, ended'),
    nights: whole('Nights of all its places in the period'),
    pence: whole('What those cost, in pence', 650000),
  },
);

export interface VoidsJson {
  readonly from: Day;
  readonly to: Day;
  readonly voids: readonly VoidJson[];
  readonly nights: number;
  readonly pence: number;
  readonly unknown: readonly UnknownJson[];
}

export const VOIDS = shape<VoidsJson>('BlockVoids', 'Places of your blocks that stood empty', {
  from: day('The first night that is looked at'),
  to: day('The day after the last'),
  voids: list(VOID, 'The latest first'),
  nights: whole('Empty nights of all of them'),
  pence: whole('What they cost together, in pence', 650000),
  unknown: list(UNKNOWN, 'Blocks at settings without a number: they are in no sum'),
});

export const voidsJson = ({ voids, unknown, ...all }: Voids): VoidsJson => ({
  ...all,
  voids: voids.map(({ setting: _setting, ...one }) => one),
  unknown: unknown.map(({ setting: _setting, ...one }) => one),
});
