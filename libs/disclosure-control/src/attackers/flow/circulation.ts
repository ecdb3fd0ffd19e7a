import { Range } from '../../published/published-table';
import { ContradictoryTableError } from '../contradictory-table-error';
import { ResidualNetwork } from './max-flow';
import { SubNetwork } from './sub-networks';

/** More than any sum of counts, and still exact when a few thousand of them are added. */
const NO_LIMIT = 2 ** 40;

/** Where what is in one equation only comes from or goes to. */
const OUTSIDE = 0;

/**
 * One table that agrees with everything said, as a flow: an equation is a node where as much comes in as goes out,
 * a free figure an arc that carries its value. It is found once; each range then starts from the one before.
 * Throws ContradictoryTableError where there is none.
 */
export class Circulation {
  private readonly network: ResidualNetwork;
  private readonly arcs = new Map<number, { arc: number; tail: number; head: number; least: number }>();

  constructor(equations: SubNetwork, ranges: readonly Range[]) {
    const [source, sink] = [equations.size + 1, equations.size + 2];
    const surplus = new Array<number>(equations.size + 1).fill(0);
    this.network = new ResidualNetwork(equations.size + 3);
    for (const [place, { tail, head }] of endsOf(equations, surplus)) {
      const { from, to } = ranges[place]!;
      const arc = this.network.join(tail, head, Math.min(to, NO_LIMIT) - from);
      this.arcs.set(place, { arc, tail, head, least: from });
      surplus[head]! += from;
      surplus[tail]! -= from;
    }
    let owed = 0;
    surplus.forEach((amount, node) => {
      if (amount > 0) this.network.join(source, node, amount);
      if (amount < 0) this.network.join(node, sink, -amount);
      owed += Math.max(amount, 0);
    });
    if (this.network.push(source, sink, owed) < owed) throw new ContradictoryTableError();
  }

  carries(place: number): boolean {
    return this.arcs.has(place);
  }

  /** The least and the greatest a figure can be in any flow: its own arc and a way round it carry the change. */
  rangeOf(place: number): Range {
    const { arc, tail, head, least } = this.arcs.get(place)!;
    this.change(arc, head, tail);
    const to = least + this.network.room[arc + 1]!;
    this.change(arc + 1, tail, head);
    return { from: least + this.network.room[arc + 1]!, to: to < NO_LIMIT / 2 ? to : Infinity };
  }

  /** Sends along an arc all that can be brought back from its end to its beginning without it. */
  private change(arc: number, end: number, beginning: number): void {
    const { room } = this.network;
    const [ahead, back] = [room[arc]!, room[arc ^ 1]!];
    room[arc] = room[arc ^ 1] = 0;
    const went = this.network.push(end, beginning, ahead);
    room[arc] = ahead - went;
    room[arc ^ 1] = back + went;
  }
}

/** Where each free figure's arc begins and ends. What is known of a node comes to it from outside. */
const endsOf = (equations: SubNetwork, surplus: number[]): Map<number, { tail: number; head: number }> => {
  const ends = new Map<number, { tail: number; head: number }>();
  let node = OUTSIDE;
  for (const [{ free, known }, turned] of equations) {
    node += 1;
    surplus[node]! += turned * known;
    surplus[OUTSIDE]! -= turned * known;
    for (const [place, sign] of free) {
      const { tail, head } = ends.get(place) ?? { tail: OUTSIDE, head: OUTSIDE };
      ends.set(place, sign === turned ? { tail, head: node } : { tail: node, head });
    }
  }
  return ends;
};
