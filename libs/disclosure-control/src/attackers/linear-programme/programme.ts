import { Highs, Model, ModelData } from 'highs';
import { highsSolver } from '../../solver/highs-solver';
import { ContradictoryTableError } from '../contradictory-table-error';

/** How far from a whole number an answer of the solver may be and still mean it. */
const TOLERANCE = 1e-6;

/** The primal simplex method, without preparation: a table stays one when only the question changes. */
const NEW_QUESTION = { presolve: 'off', simplex_strategy: 4 };

/** The dual one: the answer to a question is best still when only what is known changes, and has to be a table again. */
const SAME_QUESTION = { presolve: 'off', simplex_strategy: 1 };

/** The solver's own choice. Counts are whole, so an answer that is less than one from the best is the best. */
const THOROUGH = { presolve: 'choose', simplex_strategy: 0, mip_abs_gap: 0.99 };

/** How much one more in each column is worth. */
export type Weights = ReadonlyMap<number, number>;

/** A table that agrees with everything said, by column. */
export interface Answer {
  readonly values: Float64Array;
  /** Whether all of it is in whole numbers, so that it is a table there can be. */
  readonly isWhole: boolean;
}

/**
 * A linear programme kept in the solver while questions are asked of it: the simplex method starts each from the
 * answer to the one before. Throws ContradictoryTableError where nothing fits.
 */
export class Programme {
  private weights: Weights = new Map();
  private fixed: ReadonlyMap<number, number> = new Map();
  private readonly columns: number;

  private constructor(
    private readonly highs: Highs,
    private readonly model: Model,
    private readonly table: ModelData,
  ) {
    this.columns = table.numCols;
    this.model.options.set({ output_flag: false, mip_rel_gap: 0, ...NEW_QUESTION });
  }

  /** Holds the programme for as long as `ask` takes. */
  static async of<Found>(table: ModelData, ask: (programme: Programme) => Found): Promise<Found> {
    const highs = await highsSolver();
    return highs.withModel(table, (model) => ask(new Programme(highs, model, table)));
  }

  /** From now on these columns have these values; those fixed before are free again. */
  fix(values: ReadonlyMap<number, number>): void {
    const { colLower, colUpper } = this.table;
    for (const column of this.fixed.keys())
      this.model.changeColBounds(column, colLower[column]!, colUpper[column]!);
    values.forEach((value, column) => this.model.changeColBounds(column, value, value));
    this.fixed = values;
  }

  /** The table for which the weighed sum is greatest, among all: halves of children too. */
  furthest(weights: Weights): Answer {
    this.model.options.set(weights === this.weights ? SAME_QUESTION : NEW_QUESTION);
    this.weigh(weights);
    return this.solve();
  }

  /** The same among tables of whole numbers only, which takes ten times as long. */
  furthestWhole(weights: Weights): Answer {
    const { integer } = this.highs.constants.variableType;
    const all = { kind: 'range', from: 0, to: this.columns - 1 } as const;
    this.model.changeColsIntegrality(all, new Int32Array(this.columns).fill(integer));
    this.model.options.set(THOROUGH);
    this.weigh(weights);
    const answer = this.solve();
    this.model.clearIntegrality();
    return answer;
  }

  private weigh(weights: Weights): void {
    if (weights === this.weights) return;
    for (const column of this.weights.keys()) if (!weights.has(column)) this.model.changeColCost(column, 0);
    weights.forEach((weight, column) => this.model.changeColCost(column, -weight));
    this.weights = weights;
  }

  private solve(): Answer {
    if (this.columns === 0) return { values: new Float64Array(), isWhole: true };
    const { optimal, infeasible, unboundedOrInfeasible } = this.highs.constants.modelStatus;
    const { modelStatus } = this.model.run();
    // Every column has bounds, so nothing is ever unbounded.
    if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible)
      throw new ContradictoryTableError();
    if (modelStatus !== optimal)
      throw new Error(`The solver stopped without an answer (status ${modelStatus}).`);
    const values = this.model.getSolution().colValue.map(toWhole);
    return { values, isWhole: values.every(Number.isInteger) };
  }
}

/** Takes the solver's small errors off. Adding nought makes its minus nought a nought. */
const toWhole = (value: number): number => {
  const whole = Math.round(value) + 0;
  return Math.abs(whole - value) <= TOLERANCE ? whole : value;
};
