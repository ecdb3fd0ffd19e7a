import { InvalidError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { definitionsOf } from '@lib/high-cost/definitions/definitions.query';
import { ReportDefinition } from '../report';

const refuse = (message: string): never => {
  throw new InvalidError(message, 'definition', [{ field: 'definition', message }]);
};

/**
 * A report of high-cost placements can be shown under any version of the definition (HCL-05); others know no such thing.
 * @throws InvalidError for another report, and for a version that is not there
 */
export const checkDefinition = async (
  tx: Tx,
  { title, underDefinitions }: Pick<ReportDefinition, 'title' | 'underDefinitions'>,
  version: number | undefined,
): Promise<void> => {
  if (version === undefined) return;
  if (!underDefinitions) refuse(`${title} does not depend on the definition of high cost: leave it out`);
  const versions = (await definitionsOf(tx)).map((one) => one.version);
  if (!versions.includes(version))
    refuse(`There is no version ${version} of the definition. Choose one from 1 to ${Math.max(...versions)}`);
};
