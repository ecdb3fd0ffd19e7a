import { Highs, Model } from 'highs';
import { Range } from '../published/published-table';
import { Figure } from '../table/figure';

/** One figure in the programme: how far it may move for nothing, and what moving it further costs. */
export interface Movement {
  readonly freedom: Range;
  /** Per child beyond its freedom; Infinity where it may never go beyond. */
  readonly price: number;
}

/** A figure and the value it has to take. */
export interface Demand {
  readonly place: number;
  readonly value: number;
}

/** Moving any count costs a little, so that the change found is a small one: few cells, few contributors. */
const PRICE_OF_ANY_CHANGE = 0.01;

/** Columns of a figure: up and down for nothing, then up and down at its price. */
const PER_FIGURE = 4;

const TOLERANCE = 1e-6;

/** No change needs more values set by hand than this to be whole; more means that it is none worth having. */
const MOST_SET_BY_HAND = 60;

/**
 * All tables that add up as the true one does, as changes from it: one linear programme, kept in the solver and
 * asked again and again for the cheapest change that gives one figure one value. On a table with a single
 * hierarchy its answers are the cheapest cycles through the figure in the circulation network (Castro 2002;
 * Kelly, Golden and Assad 1992); linked groupings are further equations of the same programme.
 */
export class ChangeProgramme {
  private readonly model: Model;
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;

  constructor(
    private readonly solver: Highs,
    private readonly figures: readonly Figure[],
    movements: readonly Movement[],
  ) {
    const columns = figures.length * PER_FIGURE;
    this.lower = new Float64Array(columns);
    this.upper = new Float64Array(columns);
    this.model = solver.createModel();
    this.model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
    movements.forEach((movement, place) => this.bound(place, movement));
    this.pass(movements);
  }

  /** Lets a figure move as its new movement says, from now on. */
  allow(place: number, movement: Movement): void {
    this.bound(place, movement);
  }

  /**
   * The cheapest whole-number table in which a figure has the value demanded and the contributors named keep all
   * of theirs; null when there is none.
   */
  cheapest(demand: Demand, unchanged: ReadonlySet<number>): number[] | null {
    const set = this.keepersOf(unchanged);
    set.set(demand.place, demand.value);
    let values = this.solve(set);
    for (let tries = 0; values && tries < MOST_SET_BY_HAND; tries += 1) {
      const place = nearestToWhole(values);
      if (place === null) return values.map(Math.round);
      values = this.setToWhole(set, place, values[place]!);
    }
    return null;
  }

  dispose(): void {
    this.model.dispose();
  }

  /** Diving: sets a broken value to the nearest whole one, or to the other side where that is impossible. */
  private setToWhole(set: Map<number, number>, place: number, broken: number): number[] | null {
    const nearest = Math.round(broken);
    const other = nearest > broken ? nearest - 1 : nearest + 1;
    for (const whole of [nearest, other]) {
      set.set(place, whole);
      const values = this.solve(set);
      if (values) return values;
    }
    return null;
  }

  private keepersOf(unchanged: ReadonlySet<number>): Map<number, number> {
    const set = new Map<number, number>();
    if (unchanged.size === 0) return set;
    this.figures.forEach(({ contributor, sums, value }, place) => {
      if (sums.length === 0 && contributor !== null && unchanged.has(contributor)) set.set(place, value);
    });
    return set;
  }

  private solve(set: ReadonlyMap<number, number>): number[] | null {
    const lower = this.lower.slice();
    const upper = this.upper.slice();
    for (const [place, value] of set) {
      const change = value - this.figures[place]!.value;
      const column = place * PER_FIGURE;
      lower.fill(0, column, column + PER_FIGURE);
      upper.fill(0, column, column + PER_FIGURE);
      const moved = change >= 0 ? column : column + 1;
      lower[moved] = upper[moved] = Math.abs(change);
    }
    this.model.changeColsBounds({ kind: 'range', from: 0, to: lower.length - 1 }, lower, upper);
    this.model.setBasis();
    this.model.run();
    if (this.model.getModelStatus() !== this.solver.constants.modelStatus.optimal) return null;
    const moves = this.model.getSolution().colValue;
    return this.figures.map(({ value }, place) => {
      const at = place * PER_FIGURE;
      return value + moves[at]! - moves[at + 1]! + moves[at + 2]! - moves[at + 3]!;
    });
  }

  private bound(place: number, { freedom, price }: Movement): void {
    const { value } = this.figures[place]!;
    const free = [freedom.to - value, value - freedom.from];
    const beyond = price === Infinity ? [0, 0] : [Infinity, freedom.from];
    [...free, ...beyond].forEach((most, index) => {
      this.upper[place * PER_FIGURE + index] = most === Infinity ? this.solver.infinity : most;
    });
  }

  private pass(movements: readonly Movement[]): void {
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    const put = (place: number, sign: number): void => {
      for (let index = 0; index < PER_FIGURE; index += 1) {
        indices.push(place * PER_FIGURE + index);
        values.push(index % 2 === 0 ? sign : -sign);
      }
    };
    this.figures.forEach((figure, place) => {
      for (const parts of figure.sums) {
        put(place, -1);
        for (const part of parts) put(part, 1);
        starts.push(indices.length);
      }
    });
    const rows = starts.length - 1;
    const columns = this.lower.length;
    this.model.passModel({
      numCols: columns,
      numRows: rows,
      sense: this.solver.constants.objectiveSense.minimize,
      colCost: this.costs(movements),
      colLower: this.lower,
      colUpper: this.upper,
      rowLower: new Float64Array(rows),
      rowUpper: new Float64Array(rows),
      matrix: {
        format: 'csr',
        numRows: rows,
        numCols: columns,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
    });
  }

  private costs(movements: readonly Movement[]): Float64Array {
    const costs = new Float64Array(this.lower.length);
    movements.forEach(({ price }, place) => {
      const any = this.figures[place]!.sums.length === 0 ? PRICE_OF_ANY_CHANGE : 0;
      const beyond = price === Infinity ? 0 : price;
      costs.set([any, any, any + beyond, any + beyond], place * PER_FIGURE);
    });
    return costs;
  }
}

/** The place of the broken value nearest to a whole one; null when all are whole. */
const nearestToWhole = (values: readonly number[]): number | null => {
  let nearest: number | null = null;
  let least = Infinity;
  values.forEach((value, place) => {
    const broken = Math.abs(value - Math.round(value));
    if (broken > TOLERANCE && broken < least) [nearest, least] = [place, broken];
  });
  return nearest;
};
