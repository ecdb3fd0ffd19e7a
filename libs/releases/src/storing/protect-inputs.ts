import { ProtectedTable, protect, UnprotectableError } from '@lib/disclosure-control/protecting/protect';
import { Area } from '../cubes/area';
import { Cube } from '../cubes/cube';
import { ReleaseKey } from '../due/due-releases';
import { isQuartersWeek } from '../due/periods';
import { buildProblem, Problem } from '../protecting/build-problem';
import { FinerDetail, withholdableIn, withoutDetail } from '../protecting/withholdable';
import { productUnder, RuleChoices } from '../rules/disclosure-rule';
import { ReleaseInputs } from './inputs';
import { PrintedRelease, printRelease } from './print-release';
import { LatelySmall } from './sticky.query';

/** What decides how the numbers of a day are hidden. */
export interface Ingredients<Rule extends RuleChoices = RuleChoices> {
  readonly rule: Rule;
  readonly small: LatelySmall;
  readonly inputs: ReleaseInputs;
  readonly areas: readonly Area[];
}

export interface ProtectedInputs {
  readonly problem: Problem;
  readonly table: ProtectedTable;
  readonly printed: PrintedRelease;
}

/**
 * Whether boroughs have numbers of their own in a release. Weekly ones do not in the week in which a quarter ends: the
 * exact number of nearly the same day comes out, and the two together would tell more than either (security.md 7.3, 2).
 */
export const printsBoroughs = ({ product, on }: ReleaseKey): boolean =>
  product === 'official' || !isQuartersWeek(on);

/**
 * The counts of a day protected, as they would be printed; null where they cannot be.
 * @param isGivenUp detail that is printed for nobody this time
 */
export const protectInputs = async (
  cube: Cube,
  key: ReleaseKey,
  { rule, small, inputs, areas }: Ingredients,
  isGivenUp: FinerDetail = () => false,
): Promise<ProtectedInputs | null> => {
  const whole = buildProblem({
    cube,
    product: key.product,
    areas,
    counts: inputs.counts,
    kept: (area, category) => small.has(area, category),
    printsBoroughs: printsBoroughs(key),
  });
  const problem = withoutDetail(whole, isGivenUp);
  try {
    const table = await protect(problem.figures, productUnder(key.product, rule), withholdableIn(problem));
    const printed = printRelease(problem, table, {
      cube,
      product: key.product,
      areas,
      missing: inputs.missing,
    });
    return { problem, table, printed };
  } catch (error) {
    if (error instanceof UnprotectableError) return null;
    throw error;
  }
};
