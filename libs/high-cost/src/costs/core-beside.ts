import { CostLine } from './cost-line';
import { overlapping } from './cost-of';

/** A core fee from the payer of a line for one of its nights: with it, those nights would be priced twice. */
export const coreBeside = <Line extends CostLine>(line: CostLine, others: readonly Line[]): Line | null =>
  others.find(
    (other) =>
      other.kind === 'core' &&
      other.payer === line.payer &&
      overlapping([{ ...line, kind: 'core' }, other]).length > 0,
  ) ?? null;
