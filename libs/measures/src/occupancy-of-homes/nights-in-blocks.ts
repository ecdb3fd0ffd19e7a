import { Nights } from '@lib/high-cost/costs/cost-line';
import { HeldBlock } from '@lib/high-cost/room/block-contract';
import { VoidFacts, voidsIn } from '@lib/high-cost/room/voids';
import { Share } from '../share';
import { daysBetween, earliest, latest } from '@lib/kernel/day';

/** Nights of the places of one block in a period, and on how many of them a child of the borough slept there. */
export interface BlockNights {
  readonly block: HeldBlock;
  readonly held: number;
  /** Null where nobody can tell, because the setting has no number. */
  readonly used: number | null;
}

/** The blocks that are held on a night of the period, with their nights: what is held and is no void is used. */
export const nightsInBlocks = (facts: VoidFacts, period: Nights): BlockNights[] => {
  const empty = Map.groupBy(voidsIn(facts, period), ({ blockId }) => blockId);
  return facts.blocks.flatMap((block): BlockNights[] => {
    const held = heldIn(block, period);
    if (held === 0) return [];
    const voids = (empty.get(block.id) ?? []).reduce((sum, { nights }) => sum + nights, 0);
    return [{ block, held, used: block.hasNumber ? held - voids : null }];
  });
};

const heldIn = ({ places, startsOn, endsOn }: HeldBlock, { from, to }: Nights): number => {
  const [first, until] = [latest(startsOn, from), earliest(endsOn ?? to, to)];
  return first < until ? places * daysBetween(first, until) : 0;
};

/** Used nights of the nights held, those of which it is not known apart. */
export const occupancyOf = (nights: readonly BlockNights[]): Share => {
  const sum = (of: (one: BlockNights) => number): number => nights.reduce((so, one) => so + of(one), 0);
  return {
    numerator: sum(({ used }) => used ?? 0),
    denominator: sum(({ held, used }) => (used === null ? 0 : held)),
    unknown: sum(({ held, used }) => (used === null ? held : 0)),
  };
};
