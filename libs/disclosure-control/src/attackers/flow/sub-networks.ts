import { Equation } from './equation';

/** Equations that are the nodes of one network, with the sign each is to be read with. */
export type SubNetwork = ReadonlyMap<Equation, 1 | -1>;

/**
 * Choices of equations that each make a network: every free figure in at most two of them, out of one and into the
 * other. One table with one hierarchy is a single network; linked groupings (Inner and Outer London by two
 * definitions) are not, so every equation is in at least one network, and each network takes all it can.
 */
export const subNetworks = (equations: readonly Equation[]): SubNetwork[] => {
  const networks: SubNetwork[] = [];
  const taken = new Set<Equation>();
  for (const seed of equations) {
    if (taken.has(seed)) continue;
    const network = networkFrom(seed, equations);
    network.forEach((_, equation) => taken.add(equation));
    networks.push(network);
  }
  return networks;
};

/** The sums of the seed's own grouping come first (they have as many parts), then the others that still fit. */
const networkFrom = (seed: Equation, equations: readonly Equation[]): SubNetwork => {
  const growing = new GrowingNetwork();
  const alike = equations.filter(({ parts }) => parts === seed.parts);
  for (const equation of [seed, ...alike, ...equations]) growing.take(equation);
  return growing.signs;
};

class GrowingNetwork {
  readonly signs = new Map<Equation, 1 | -1>();
  /** The equations of the network that a figure is in: two at most, for a third would need a sign unlike both. */
  private readonly uses = new Map<number, Equation[]>();
  /** Equations joined by figures, whose signs can only be turned round together. */
  private readonly pieces = new Map<Equation, Set<Equation>>();

  /** Adds an equation if the whole can still be read as a network. */
  take(equation: Equation): void {
    const turned = this.signs.has(equation) ? null : this.toBeTurned(equation);
    if (turned === null) return;
    const piece = new Set([equation]);
    this.signs.set(equation, 1);
    for (const [neighbours, turn] of turned)
      for (const neighbour of neighbours) {
        if (turn) this.signs.set(neighbour, this.signs.get(neighbour) === 1 ? -1 : 1);
        piece.add(neighbour);
      }
    piece.forEach((member) => this.pieces.set(member, piece));
    for (const place of equation.free.keys())
      this.uses.set(place, [...(this.uses.get(place) ?? []), equation]);
  }

  /** The pieces an equation would join, and whether each must be turned round; null if it does not fit. */
  private toBeTurned(equation: Equation): Map<Set<Equation>, boolean> | null {
    const turned = new Map<Set<Equation>, boolean>();
    for (const [place, sign] of equation.free) {
      for (const user of this.uses.get(place) ?? []) {
        const piece = this.pieces.get(user)!;
        const turn = this.signs.get(user)! * user.free.get(place)! === sign;
        if (turned.has(piece) && turned.get(piece) !== turn) return null;
        turned.set(piece, turn);
      }
    }
    return turned;
  }
}
