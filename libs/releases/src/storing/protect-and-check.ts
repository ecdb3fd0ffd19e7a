import { Cube } from '../cubes/cube';
import { ReleaseKey } from '../due/due-releases';
import { attack } from '../protecting/attack';
import { FinerDetail, finerDetail } from '../protecting/withholdable';
import { productUnder } from '../rules/disclosure-rule';
import { ReleaseChecks } from '../selecting/release';
import { Ingredients, ProtectedInputs, protectInputs, printsBoroughs } from './protect-inputs';
import { ReleaseRefusedError } from './release-refused.error';

export interface Checked extends ProtectedInputs {
  readonly checks: ReleaseChecks;
}

/**
 * The counts of a day protected, and attacked as everybody who reads them. Where somebody could work out a small number
 * of one borough that is printed nowhere, London and its parts do without their finer detail this time.
 * @throws ReleaseRefusedError where the numbers cannot be protected, and where an attacker finds one all the same.
 */
export const protectAndCheck = async (cube: Cube, key: ReleaseKey, by: Ingredients): Promise<Checked> => {
  const began = performance.now();
  const toGiveUp: FinerDetail[] = [() => false, ...finerDetail(cube, key.product)];
  for (const [sets, isGivenUp] of toGiveUp.entries()) {
    const result = await protectInputs(cube, key, by, isGivenUp);
    if (!result) throw new ReleaseRefusedError('cannot-be-protected');
    const found = await attack(result.problem, result.table, productUnder(key.product, by.rule));
    if (found.hidden > 0) break;
    if (found.unprinted > 0) continue;
    const { withheld, hiddenAtLeast } = result.table;
    const checks: ReleaseChecks = {
      earlier: by.small.releases,
      viewpoints: found.viewpoints,
      found: 0,
      withheld: withheld + sets,
      noughtsHidden: hiddenAtLeast === 0,
      boroughsLeftOut: !printsBoroughs(key),
      seconds: Math.round(performance.now() - began) / 1_000,
    };
    return { ...result, checks };
  }
  throw new ReleaseRefusedError('found-by-an-attacker');
};
